import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

export interface CartsOfPeriod {
  /** How many days up to now, today being one. */
  readonly days: number
  /** Carts into which a first thing was put then; two that became one count as one. */
  readonly begun: number
  /** Of these, became an order since. */
  readonly placed: number
}

/**
 * How many carts were begun in the last days and how many of them became an order; one query.
 *
 * @param timeZone IANA name of where it is midnight; of the shop
 */
export function countCarts(
  read: Read,
  { days, timeZone }: { days: readonly number[]; timeZone: string },
): Promise<CartsOfPeriod[]> {
  return query<CartsOfPeriod>(
    read,
    `select days, carts.begun, carts.placed from unnest($3::int[]) with ordinality as period (days, place)
     cross join lateral (
       select count(*)::int as begun, count(order_id)::int as placed from checkout.checkout
       where merged_into is null and created_at <= $1
         and created_at >= (date_trunc('day', $1::timestamptz at time zone $2) - make_interval(days => days - 1))
           at time zone $2
     ) carts order by place`,
    [read.now, timeZone, days],
  )
}
