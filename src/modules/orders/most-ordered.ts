import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** How far back is looked: enough to tell what is loved, and the same work however many orders there are. */
const latestOrders = 500

/** The products of which most was ordered lately, the most loved first; what was given as a gift does not count. */
export async function mostOrdered(read: Read, { limit }: { limit: number }): Promise<string[]> {
  const rows = await query<{ id: string }>(
    read,
    `select product_id as id from (
       select id from orders."order" order by placed_at desc, id desc limit ${latestOrders}) as latest
     join orders.order_line as line on line.order_id = latest.id
     where not line.gift
     group by product_id order by sum(quantity - refunded) desc, product_id limit $1`,
    [Math.max(1, Math.min(limit, 50))],
  )
  return rows.map(({ id }) => id)
}
