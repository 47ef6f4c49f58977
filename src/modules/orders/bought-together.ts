import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** How far back is looked: enough to tell what goes together, and the same work however many orders there are. */
const latestOrders = 2_000
const most = 8

/**
 * What others ordered together with each of these products lately, what they did most first; at most eight of each.
 * Products that nobody ordered with anything are absent; gifts do not count. One query.
 */
export async function boughtTogether(read: Read, productIds: readonly string[]): Promise<Map<string, string[]>> {
  if (productIds.length === 0) return new Map()
  const rows = await query<{ id: string; together: string[] }>(
    read,
    `with bought as materialized (
       select distinct line.order_id, line.product_id from (
         select id from orders."order" order by placed_at desc, id desc limit ${latestOrders}) as latest
       join orders.order_line as line on line.order_id = latest.id where not line.gift),
     pair as (
       select one.product_id as id, other.product_id as other, count(*) as times
       from bought one join bought other using (order_id)
       where one.product_id = any($1::uuid[]) and other.product_id <> one.product_id group by 1, 2),
     ranked as (select *, row_number() over (partition by id order by times desc, other) as place from pair)
     select id, array_agg(other order by place) as together from ranked where place <= ${most} group by id`,
    [productIds],
  )
  return new Map(rows.map(({ id, together }) => [id, together]))
}
