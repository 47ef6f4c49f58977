import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { segmentFilled } from './events.ts'
import { fillSegment } from './jobs.ts'
import { judgePeople } from './judge-people.ts'
import { keepRules, rulesInOrder } from './segment.ts'

const atOnce = 500
/** After so many batches the rest is handed on, so that a job stays short. */
const batchesInOneGo = 40

/** Looks at everybody for a segment that is new or was changed, in short transactions that go on where the last ended. */
export async function fillOn(
  edge: Edge,
  { segmentId, version }: { segmentId: string; version: number },
): Promise<void> {
  for (let batch = 0; batch < batchesInOneGo; batch++) {
    if (await edge.inTransaction((tx) => fillSome(tx, segmentId, version))) return
  }
  await edge.inTransaction((tx) => tx.enqueue(fillSegment({ segmentId, version })))
}

/** @returns whether there is nothing left to do */
export async function fillSome(tx: Tx, segmentId: string, version: number): Promise<boolean> {
  await keepRules(tx)
  const rules = await rulesInOrder(tx)
  const rule = rules.find(({ id }) => id === segmentId)
  if (!rule || rule.version !== version || rule.isFilled) return true
  const next = await query<{ id: string }>(
    tx,
    `select person_id as id from segments.person
     where person_id > coalesce((select filled_to from segments.segment where id = $1), '00000000-0000-0000-0000-000000000000')
     order by person_id limit ${atOnce} for update`,
    [segmentId],
  )
  if (next.length > 0) {
    const changes = new Map(next.map(({ id }) => [id, new Set<never>()]))
    await judgePeople(tx, rules, { changes, also: ({ id }) => id === segmentId })
  }
  const isDone = next.length < atOnce
  const [row] = await query<{ members: number }>(
    tx,
    `update segments.segment set filled_to = coalesce($2::uuid, filled_to), filled_at = case when $3::boolean then $4::timestamptz end
     where id = $1 returning members`,
    [segmentId, next.at(-1)?.id ?? null, isDone, tx.now],
  )
  if (isDone) await tx.publish(segmentFilled({ segmentId, version, members: row!.members }))
  return isDone
}

/** Orders the fills that wait: those whose job was lost come late, and none is forgotten. */
export async function orderFills(tx: Tx): Promise<void> {
  const open = await query<{ segmentId: string; version: number }>(
    tx,
    `select id as "segmentId", version from segments.segment where filled_at is null and archived_at is null
     order by created_at limit 200`,
  )
  for (const one of open) await tx.enqueue(fillSegment(one), { key: one.segmentId })
}
