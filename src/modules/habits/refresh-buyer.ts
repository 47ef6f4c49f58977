import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/**
 * Reckons one profile's figures anew from what was noted of its orders: a handful of rows, however long the log is. The
 * result does not depend on the order in which orders, cancellations and refunds were told.
 */
export async function refreshBuyer(tx: Tx, profileId: string): Promise<void> {
  await query(tx, buyer, [profileId])
  await query(tx, spend, [profileId])
  await query(tx, supply, [profileId])
}

const kept = `not exists (select from habits.cancellation c where c.order_id = p.order_id)`

const buyer = `
  insert into habits.buyer (profile_id, orders, cancelled, first_order_at, last_order_at, last_order_id)
  select $1::uuid, count(*) filter (where ${kept}), count(*) filter (where not ${kept}),
    min(placed_at) filter (where ${kept}), max(placed_at) filter (where ${kept}),
    (array_agg(order_id order by placed_at desc, seq desc) filter (where ${kept}))[1]
  from habits.purchase p where profile_id = $1
  on conflict (profile_id) do update set orders = excluded.orders, cancelled = excluded.cancelled,
    first_order_at = excluded.first_order_at, last_order_at = excluded.last_order_at,
    last_order_id = excluded.last_order_id`

const spend = `
  with now as (
    select currency, sum(total - coalesce((select sum(amount) from habits.refund r where r.order_id = p.order_id), 0))
      as amount
    from habits.purchase p where profile_id = $1 and ${kept} group by currency
  ), gone as (
    delete from habits.spend where profile_id = $1 and currency not in (select currency from now)
  )
  insert into habits.spend (profile_id, currency, amount) select $1::uuid, currency, amount from now
  on conflict (profile_id, currency) do update set amount = excluded.amount`

const supply = `
  with now as (
    select product_id, count(*) as times, sum(units) as units, sum(l.total) as spent, min(placed_at) as first_at,
      max(placed_at) as last_at, (array_agg(units order by placed_at desc, seq desc))[1] as last_units
    from habits.purchase p join habits.purchase_line l using (order_id)
    where profile_id = $1 and ${kept} group by product_id
  ), gone as (
    delete from habits.supply where profile_id = $1 and product_id not in (select product_id from now)
  )
  insert into habits.supply (profile_id, product_id, times, units, spent, first_at, last_at, last_units)
  select $1::uuid, * from now
  on conflict (profile_id, product_id) do update set times = excluded.times, units = excluded.units,
    spent = excluded.spent, first_at = excluded.first_at, last_at = excluded.last_at, last_units = excluded.last_units`
