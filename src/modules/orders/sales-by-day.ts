import { money, type Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** What was sold on one day in one currency. */
export interface DaySales {
  /** `2026-11-21`, in the shop's time zone. */
  readonly on: string
  readonly currency: string
  /** Without cancelled ones. */
  readonly orders: number
  /** What they come to, less what went back since. */
  readonly revenue: Money
}

/** The most days that are looked back upon. */
const mostDays = 90

/**
 * What was sold on each of the last days, today being the last; days and currencies without an order are left out.
 *
 * @param days 1 to 90
 * @param timeZone IANA name of where it is midnight; of the shop
 */
export async function salesByDay(
  read: Read,
  { days, timeZone }: { days: number; timeZone: string },
): Promise<DaySales[]> {
  const rows = await query<{ on: string; currency: string; orders: number; revenue: number }>(
    read,
    `select to_char(o.placed_at at time zone $2, 'YYYY-MM-DD') as "on", o.currency, count(*)::int as orders,
       sum(o.total - o.refunded)::bigint as revenue
     from orders."order" o
     where o.placed_at <= $1
       and o.placed_at >= (date_trunc('day', $1::timestamptz at time zone $2) - make_interval(days => $3 - 1))
         at time zone $2
       and not exists (select from orders.order_cancellation c where c.order_id = o.id)
     group by 1, 2 order by 1, 2`,
    [read.now, timeZone, Math.min(Math.max(days, 1), mostDays)],
  )
  return rows.map((row) => ({ ...row, revenue: money(row.revenue, row.currency) }))
}
