import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** How large orders are, and how much they differ. */
export interface OrderSizes {
  readonly orders: number
  /** Of these, were called off. */
  readonly cancelled: number
  /** Of those that were not, less refunds, in minor units; currencies are not told apart. */
  readonly mean: number
  readonly variance: number
}

/** The orders of some markets since an instant, in one query. */
export async function orderSizes(
  read: Read,
  { markets, from }: { markets: readonly string[]; from: Date },
): Promise<OrderSizes> {
  const [row] = await query<OrderSizes>(
    read,
    `select count(*)::int as orders, count(c.order_id)::int as cancelled,
       coalesce(avg(o.total - o.refunded) filter (where c.order_id is null), 0)::float8 as mean,
       coalesce(var_samp(o.total - o.refunded) filter (where c.order_id is null), 0)::float8 as variance
     from orders."order" o left join orders.order_cancellation c on c.order_id = o.id
     where o.placed_at >= $1 and o.market = any($2::text[])`,
    [from, markets],
  )
  return row!
}
