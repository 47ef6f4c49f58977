import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/**
 * The products that people rate best, at most 200. A few good stars do not beat many: each product is reckoned as if it
 * had five more reviews of four stars.
 */
export async function bestRated(read: Read, { limit }: { limit: number }): Promise<string[]> {
  const rows = await query<{ id: string }>(
    read,
    `select product_id as id from (
       select product_id, published[1] + published[2] + published[3] + published[4] + published[5] as count,
         published[1] + 2 * published[2] + 3 * published[3] + 4 * published[4] + 5 * published[5] as stars
       from reviews.tally) as rated
     where count > 0 order by (stars + 20)::float8 / (count + 5) desc, count desc, product_id limit $1`,
    [Math.max(1, Math.min(limit, 200))],
  )
  return rows.map(({ id }) => id)
}
