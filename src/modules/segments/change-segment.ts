import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checkRule } from './check-rule.ts'
import type { SegmentInput } from './create-segment.ts'
import { fillSegment } from './jobs.ts'
import { dependsOnTime, needsOf, segmentsIn } from './needs.ts'
import { SegmentReadyMade, SegmentUnknown } from './refusals.ts'
import { lockRules } from './segment.ts'

/**
 * Changes a segment. With other conditions everybody is looked at anew in the background; the same again does not.
 *
 * @throws {SegmentUnknown} also when it was put away
 * @throws {SegmentReadyMade}
 * @throws {SegmentNameTaken}
 * @throws {SegmentNamedUnknown} where a condition names a segment that is not there
 * @throws {SegmentLoop} when it would ask for itself by way of others
 */
export async function changeSegment(tx: Tx, id: string, { name, about, condition }: SegmentInput): Promise<void> {
  await lockRules(tx)
  const [known] = await query<{ key: string | null; isSame: boolean }>(
    tx,
    `select key, condition = $2::jsonb as "isSame" from segments.segment where id = $1 and archived_at is null`,
    [id, JSON.stringify(condition)],
  )
  if (!known) throw new SegmentUnknown()
  if (known.key) throw new SegmentReadyMade()
  await checkRule(tx, { id, name, condition })

  await query(tx, 'update segments.segment set name = $2, about = $3, changed_at = $4 where id = $1', [
    ...[id, name, about, tx.now],
  ])
  if (known.isSame) return
  const [row] = await query<{ version: number }>(
    tx,
    `update segments.segment set condition = $2, needs = $3, uses = $4, is_timely = $5, version = version + 1,
       filled_to = null, filled_at = null
     where id = $1 returning version`,
    [id, JSON.stringify(condition), needsOf(condition), segmentsIn(condition), dependsOnTime(condition)],
  )
  await tx.enqueue(fillSegment({ segmentId: id, version: row!.version }))
}
