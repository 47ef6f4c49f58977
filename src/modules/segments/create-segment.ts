import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checkRule } from './check-rule.ts'
import { conditionSchema } from './condition.ts'
import { fillSegment } from './jobs.ts'
import { dependsOnTime, needsOf, segmentsIn } from './needs.ts'
import { TooManySegments } from './refusals.ts'
import { lockRules } from './segment.ts'

/** Of one shop; each is asked after at every change of a person that it depends on. */
export const mostSegments = 200

/** What staff say of a segment. */
export const segmentSchema = z
  .object({
    name: z.string().trim().min(1).max(80),
    about: z.string().trim().max(500).default('').describe('The rule in the shop’s own words'),
    condition: conditionSchema,
  })
  .meta({ id: 'SegmentDraft' })
export type SegmentInput = z.infer<typeof segmentSchema>

/**
 * Makes a segment; everybody is looked at for it in the background, and it is live from the first moment.
 *
 * @throws {TooManySegments} above 200
 * @throws {SegmentNameTaken}
 * @throws {SegmentNamedUnknown} where a condition names a segment that is not there
 */
export async function createSegment(tx: Tx, input: SegmentInput, by: string): Promise<string> {
  await lockRules(tx)
  const [count] = await query<{ count: number }>(
    tx,
    'select count(*)::int as count from segments.segment where archived_at is null',
  )
  if (count!.count >= mostSegments) throw new TooManySegments(mostSegments)
  const id = tx.newId()
  const { name, about, condition } = input
  await checkRule(tx, { id, name, condition })
  await query(
    tx,
    `insert into segments.segment
       (id, name, about, condition, needs, uses, is_timely, created_at, created_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8)`,
    [
      ...[id, name, about, JSON.stringify(condition), needsOf(condition), segmentsIn(condition)],
      ...[dependsOnTime(condition), tx.now, by],
    ],
  )
  await tx.enqueue(fillSegment({ segmentId: id, version: 1 }))
  return id
}
