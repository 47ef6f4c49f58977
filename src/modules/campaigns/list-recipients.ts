import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'

/** What somebody got of a campaign, or why she did not. */
export interface Recipient {
  readonly profileId: string
  readonly variant: string | null
  readonly state: string
  readonly reason: string | null
  /** When it is her turn, or is asked for again. */
  readonly dueAt: Date
  readonly doneAt: Date | null
  readonly sendId: string | null
  readonly again: string | null
  readonly againReason: string | null
  readonly againAt: Date | null
}

const columns = `profile_id as "profileId", variant, r.state, reason, due_at as "dueAt", done_at as "doneAt",
  send_id as "sendId", again, again_reason as "againReason", again_at as "againAt"`

/** Everybody who was taken, in the order of their ids. */
export const listRecipients = (
  read: Read,
  asked: { campaignId: string; state?: string | undefined; after?: string | undefined; limit: number },
): Promise<Recipient[]> =>
  query<Recipient>(
    read,
    `select ${columns} from campaigns.recipient r
     where campaign_id = $1 and ($2::text is null or r.state = $2) and ($3::uuid is null or profile_id > $3)
     order by profile_id limit $4`,
    [asked.campaignId, asked.state ?? null, asked.after ?? null, asked.limit],
  )

/** Which campaigns a person was taken for, latest first, and what she got; at most 50. */
export const campaignsOfPerson = async (
  read: Read,
  profileId: string,
): Promise<(Recipient & { campaignId: string; name: string })[]> =>
  query(
    read,
    `select campaign_id as "campaignId", c.name, ${columns}
     from campaigns.recipient r join campaigns.campaign c on c.id = r.campaign_id
     where profile_id = any($1::uuid[]) order by since desc, campaign_id limit 50`,
    [await personIds(read, profileId)],
  )
