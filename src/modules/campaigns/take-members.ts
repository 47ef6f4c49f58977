import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { listMembers, type Member } from '../segments/index.ts'
import type { Campaign } from './campaign.ts'
import { campaignStarted } from './events.ts'
import { takePeople } from './take-people.ts'

/** Taken in one transaction; while one is open, nobody can read what was announced after it began. */
const page = 1_000

/** Begins the campaigns whose time has come; each once. */
export async function beginDue(tx: Tx): Promise<void> {
  const begun = await query<{ id: string }>(
    tx,
    `update campaigns.campaign set state = 'running', started_at = $1
     where state = 'scheduled' and starts_at <= $1 returning id`,
    [tx.now],
  )
  for (const { id } of begun) await tx.publish(campaignStarted({ campaignId: id }))
}

/**
 * Takes the next members of a campaign's segment, page by page with its place, so that it goes on where a crash ended it.
 *
 * @returns whether there may be more
 */
export const takeMembers = (edge: Edge, campaignId: string): Promise<boolean> =>
  edge.inTransaction(async (tx) => {
    const campaign = await lockToTake(tx, campaignId)
    if (!campaign) return false
    const { taken, design, seed, winner } = campaign
    // Whoever joins later than this is heard of by the consumer, which sees the campaign running by then.
    const after = taken ?? { since: tx.now, personId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
    const members = await listMembers(tx, { segmentId: design.segmentId, after, limit: page })
    await takePeople(
      tx,
      { id: campaignId, design, seed, winner },
      members.map(({ personId }) => personId),
    )
    const last = members.at(-1)
    if (last) await notePlace(tx, campaignId, last)
    if (members.length === page) return true
    await finishTaking(tx, campaignId, design)
    return false
  })

interface ToTake extends Pick<Campaign, 'design' | 'winner'> {
  readonly seed: string
  readonly taken: Member | null
}

async function lockToTake(tx: Tx, id: string): Promise<ToTake | undefined> {
  const [row] = await query<ToTake & { takenSince: Date | null; takenTo: string | null }>(
    tx,
    `select design, seed, winner, taken_since as "takenSince", taken_to as "takenTo"
     from campaigns.campaign where id = $1 and state = 'running' and taken_at is null for update skip locked`,
    [id],
  )
  return row && { ...row, taken: row.takenTo === null ? null : { since: row.takenSince!, personId: row.takenTo } }
}

const notePlace = (tx: Tx, id: string, { since, personId }: Member): Promise<unknown> =>
  query(tx, 'update campaigns.campaign set taken_since = $2, taken_to = $3 where id = $1', [id, since, personId])

/** With a winner to be chosen, it is chosen so many hours after the last turn of the test. */
const finishTaking = (tx: Tx, id: string, { winner }: Campaign['design']): Promise<unknown> =>
  query(
    tx,
    `update campaigns.campaign set taken_at = $2, decide_at = case when $3::int is not null then
       coalesce((select max(due_at) from campaigns.recipient where campaign_id = $1 and variant is not null), $2)
       + make_interval(hours => $3) end
     where id = $1`,
    [id, tx.now, winner?.afterHours ?? null],
  )
