import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'

/** Pictures of imported reviews: those that are still being fetched, and those that stand with their reviews. */
export async function countBrought(read: Read): Promise<{ onTheirWay: number; shown: number }> {
  const [counts] = await query<{ onTheirWay: number; shown: number }>(
    read,
    `select (select count(*)::int from reviews.brought_picture) as "onTheirWay",
       (select coalesce(sum(cardinality(media_ids)), 0)::int from reviews.review where source = 'import') as shown`,
  )
  return counts!
}
