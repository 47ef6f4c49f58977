import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { shopSettings } from '../../shop/index.ts'

/**
 * The time zone of the shop, in whose days all is counted. When it was changed, everything is first counted anew: rare,
 * and some seconds of a million orders.
 */
export async function keepZone(tx: Tx): Promise<string> {
  const { timeZone } = await shopSettings(tx)
  const changed = await query(
    tx,
    `insert into analytics.sales_zone as known (time_zone) values ($1)
     on conflict (single) do update set time_zone = excluded.time_zone where known.time_zone <> excluded.time_zone
     returning 1`,
    [timeZone],
  )
  if (changed.length === 0) return timeZone
  await query(tx, 'update analytics.sale set placed_on = (placed_at at time zone $1)::date', [timeZone])
  await query(tx, 'delete from analytics.country_day')
  await query(tx, countSales)
  await query(
    tx,
    `update analytics.buyer set first_on = (first_at at time zone $1)::date,
       gap_days = (second_at at time zone $1)::date - (first_at at time zone $1)::date`,
    [timeZone],
  )
  await query(tx, 'delete from analytics.buyer_day')
  await query(tx, countBuyers)
  return timeZone
}

const countSales = `
  insert into analytics.country_day (day, country, currency, orders, total, refunded, refunded_orders)
  select placed_on, country, currency, count(*), sum(total), sum(refunded), count(*) filter (where refunded > 0)
  from analytics.sale where is_kept group by placed_on, country, currency`

const countBuyers = `
  insert into analytics.buyer_day (first_on, country, gap_days, people)
  select first_on, country, coalesce(gap_days, -1), count(*) from analytics.buyer group by 1, 2, 3`
