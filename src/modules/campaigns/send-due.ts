import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { personIdsOf } from '../profiles/index.ts'
import type { Campaign } from './campaign.ts'
import { doneWith, type Outcome, sendTo, type Turn } from './send-to.ts'

/** Taken in one transaction: its messages are written, and its rows moved on, together or not at all. */
export const batch = 200

/**
 * Sends to the next whose turn it is. Rows are claimed so that several workers share a campaign and a crash gives them back;
 * the key of each message keeps a second one from being written.
 *
 * @returns how many had their turn
 */
export const sendDue = (edge: Edge, { id }: Pick<Campaign, 'id'>, origin: string): Promise<number> =>
  edge.inTransaction(async (tx) => {
    const campaign = await claim(tx, id)
    if (!campaign) return 0
    const rows = await query<Turn>(
      tx,
      `select profile_id as "profileId", variant from campaigns.recipient
       where campaign_id = $1 and state in ('due', 'held') and due_at <= $2
       order by due_at, profile_id limit ${batch} for update skip locked`,
      [id, tx.now],
    )
    if (rows.length === 0) return 0
    const doubles = await whoHadItsTurn(tx, id, rows)
    const turns = rows.filter(({ profileId }) => !doubles.has(profileId))
    const outcomes = [
      ...rows.filter(({ profileId }) => doubles.has(profileId)).map(({ profileId }) => doneWith(profileId, 'merged')),
      ...(await sendTo(tx, campaign, turns, { origin, step: 'first' })),
    ]
    await noteOutcomes(tx, campaign, outcomes)
    return rows.length
  })

/** While the lock is shared, nobody pauses or stops the campaign. */
async function claim(tx: Tx, id: string): Promise<Pick<Campaign, 'id' | 'design'> | undefined> {
  const [found] = await query<Pick<Campaign, 'id' | 'design'>>(
    tx,
    `select id, design from campaigns.campaign where id = $1 and state = 'running' for share skip locked`,
    [id],
  )
  return found
}

/** Two who turned out to be one person get one message: the second of them, in this batch or since an earlier one. */
async function whoHadItsTurn(tx: Tx, campaignId: string, rows: readonly Turn[]): Promise<Set<string>> {
  const profiles = await personIdsOf(
    tx,
    rows.map(({ profileId }) => profileId),
  )
  const merged = [...profiles].filter(([, ids]) => ids.length > 1)
  if (merged.length === 0) return new Set()
  const others = await query<{ id: string; isOver: boolean }>(
    tx,
    `select profile_id as id, state in ('sent', 'digest', 'withheld', 'lacking', 'holdout', 'ended') as "isOver"
     from campaigns.recipient where campaign_id = $1 and profile_id = any($2::uuid[]) and state <> 'merged'`,
    [campaignId, merged.flatMap(([, ids]) => ids)],
  )
  const had = new Set(others.filter(({ isOver }) => isOver).map(({ id }) => id))
  const doubles = new Set<string>()
  for (const [id, ids] of merged) {
    if (ids.some((one) => one !== id && had.has(one))) doubles.add(id)
    else had.add(id)
  }
  return doubles
}

async function noteOutcomes(tx: Tx, { id, design }: Pick<Campaign, 'id' | 'design'>, outcomes: readonly Outcome[]) {
  await query(
    tx,
    `update campaigns.recipient r set state = o.state, reason = o.reason, send_id = o.send_id,
       due_at = coalesce(o.until, r.due_at), done_at = case when o.until is null then $2::timestamptz end,
       again = case when o.state = 'sent' and $8::int is not null then 'due' end,
       again_at = case when o.state = 'sent' and $8::int is not null then $2 + make_interval(hours => $8) end
     from unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::timestamptz[])
       as o (profile_id, state, reason, send_id, until)
     where r.campaign_id = $1 and r.profile_id = o.profile_id`,
    [id, tx.now, ...columnsOf(outcomes), design.again?.afterHours ?? null],
  )
}

export const columnsOf = (outcomes: readonly Outcome[]) =>
  [
    outcomes.map(({ profileId }) => profileId),
    outcomes.map(({ state }) => state),
    outcomes.map(({ reason }) => reason ?? null),
    outcomes.map(({ sendId }) => sendId ?? null),
    outcomes.map(({ until }) => until ?? null),
  ] as const
