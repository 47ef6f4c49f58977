import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Campaign, CampaignState } from './campaign.ts'
import { CampaignElsewhere, CampaignUnknown } from './refusals.ts'

const columns = `id, design, state, created_at as "createdAt", created_by as "createdBy", changed_at as "changedAt",
  starts_at as "startsAt", started_at as "startedAt", taken_at as "takenAt", ended_at as "endedAt",
  decide_at as "decideAt", winner`

/** @throws {CampaignUnknown} */
export async function getCampaign(read: Read, id: string): Promise<Campaign> {
  const [found] = await query<Campaign>(read, `select ${columns} from campaigns.campaign where id = $1`, [id])
  if (!found) throw new CampaignUnknown()
  return found
}

/**
 * Takes a campaign for a change.
 *
 * @throws {CampaignUnknown}
 * @throws {CampaignElsewhere} when it is in none of these states
 */
export async function lockCampaign(tx: Tx, id: string, states: readonly CampaignState[]): Promise<Campaign> {
  const [found] = await query<Campaign>(tx, `select ${columns} from campaigns.campaign where id = $1 for update`, [id])
  if (!found) throw new CampaignUnknown()
  if (!states.includes(found.state)) throw new CampaignElsewhere(found.state)
  return found
}

/** Takes a campaign for a change that can wait, if it is in one of these states and nobody else has it. */
export async function claimCampaign(
  tx: Tx,
  id: string,
  states: readonly CampaignState[],
): Promise<Campaign | undefined> {
  const [found] = await query<Campaign>(
    tx,
    `select ${columns} from campaigns.campaign where id = $1 and state = any($2) for update skip locked`,
    [id, states],
  )
  return found
}

/** Campaigns, latest made first. */
export const listCampaigns = (
  read: Read,
  {
    state,
    after,
    limit,
  }: { state?: CampaignState | undefined; after?: { createdAt: Date; id: string } | undefined; limit: number },
): Promise<Campaign[]> =>
  query<Campaign>(
    read,
    `select ${columns} from campaigns.campaign
     where ($1::text is null or state = $1) and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
     order by created_at desc, id desc limit $4`,
    [state ?? null, after?.createdAt ?? null, after?.id ?? null, limit],
  )

/** Campaigns of these states, in the order in which they were made; at most those that may be under way at once. */
export const campaignsIn = (read: Read, states: readonly CampaignState[]): Promise<Campaign[]> =>
  query<Campaign>(read, `select ${columns} from campaigns.campaign where state = any($1) order by created_at, id`, [
    states,
  ])

/** Campaigns that begin, began or ended within a span of time; at most 500. */
export const campaignsBetween = (read: Read, { from, to }: { from: Date; to: Date }): Promise<Campaign[]> =>
  query<Campaign>(
    read,
    `select ${columns} from campaigns.campaign
     where coalesce(started_at, starts_at) < $2 and coalesce(ended_at, started_at, starts_at) >= $1
     order by coalesce(started_at, starts_at), id limit 500`,
    [from, to],
  )
