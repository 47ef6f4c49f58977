import { money, type Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { statusConditions } from './list-orders.ts'
import type { StaffStatus } from './status.ts'

export interface Sales {
  readonly currency: string
  /** Without cancelled ones. */
  readonly orders: number
  /** What they come to, less what went back. */
  readonly revenue: Money
}

/**
 * What was sold since midnight, per currency.
 *
 * @param timeZone IANA name of where it is midnight; of the shop
 */
export async function salesOfToday(read: Read, timeZone: string): Promise<Sales[]> {
  const rows = await query<{ currency: string; orders: number; revenue: number }>(
    read,
    `select o.currency, count(*) as orders, sum(o.total - o.refunded)::bigint as revenue
     from orders."order" o
     where o.placed_at >= date_trunc('day', $1::timestamptz, $2) and o.placed_at <= $1
       and not exists (select from orders.order_cancellation c where c.order_id = o.id)
     group by o.currency order by o.currency`,
    [read.now, timeZone],
  )
  return rows.map((row) => ({ ...row, revenue: money(row.revenue, row.currency) }))
}

/** More than this are not counted: who has so many to pack needs no exact figure. */
export const mostCounted = 10_000

/** How many orders have each of these statuses, up to 10,000 of each; one query. */
export async function countOrdersByStatus(
  read: Read,
  statuses: readonly StaffStatus[],
): Promise<Map<StaffStatus, number>> {
  const counts = statuses.map(
    (status) =>
      `(select count(*) from (select from orders."order" o where ${statusConditions[status]} limit ${mostCounted}) n)
       as "${status}"`,
  )
  const [row] = await query<Record<StaffStatus, number>>(read, `select ${counts.join(', ')}`)
  return new Map(statuses.map((status) => [status, row![status]]))
}
