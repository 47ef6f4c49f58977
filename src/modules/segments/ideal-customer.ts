import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { SegmentUnknown } from './refusals.ts'

/** How many of those who bought are like the customer whom the shop is made for. */
export interface IdealShare {
  readonly segmentId: string
  readonly name: string
  /** People with an order that was not called off. */
  readonly buyers: number
  readonly matching: number
}

/** Says which segment is the ideal customer; one always is. Again changes nothing. @throws {SegmentUnknown} */
export async function chooseIdeal(tx: Tx, segmentId: string): Promise<void> {
  const known = await query(tx, 'select from segments.segment where id = $1 and archived_at is null for update', [
    segmentId,
  ])
  if (known.length === 0) throw new SegmentUnknown()
  await query(tx, 'update segments.segment set is_ideal = false where is_ideal and id <> $1', [segmentId])
  await query(tx, 'update segments.segment set is_ideal = true where id = $1 and not is_ideal', [segmentId])
}

/** The share of buyers who belong to the segment of the ideal customer. */
export async function idealShare(read: Read): Promise<IdealShare> {
  const [share] = await query<IdealShare>(
    read,
    `select s.id as "segmentId", s.name,
       (select count(*) from segments.person where orders > 0)::int as buyers,
       (select count(*) from segments.membership m join segments.person p using (person_id)
        where m.segment_id = s.id and p.orders > 0)::int as matching
     from segments.segment s where is_ideal`,
  )
  return share!
}
