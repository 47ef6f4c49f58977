import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { type Sale, salesOf } from '../../orders/index.ts'

/**
 * Notes how orders stand now, and moves the figures of their days and countries by what changed.
 *
 * It reads the orders themselves, not what was told of them: late, repeated and missing news come to the same.
 */
export async function noteSales(tx: Tx, orderIds: readonly string[], timeZone: string): Promise<void> {
  if (orderIds.length === 0) return
  const rows = (await salesOf(tx, orderIds)).map(rowOf)
  if (rows.length > 0) await query(tx, note, [JSON.stringify(rows), timeZone])
}

/** An order that was called off counts nowhere; one that is none to its shopper does not bring her back. */
function rowOf({ isCancelled, isFraud, isExchange, country, ...sale }: Sale) {
  const isWhollyBack = sale.total > 0 && sale.refunded >= sale.total
  const isKept = !isCancelled
  return { ...sale, country: country ?? '', isKept, isBought: isKept && !isFraud && !isExchange && !isWhollyBack }
}

const note = `
  with given as materialized (
    select "orderId" as order_id, "profileId" as profile_id, "placedAt" as placed_at,
      ("placedAt" at time zone $2)::date as placed_on, country, currency, total, refunded,
      "isKept" as is_kept, "isBought" as is_bought
    from jsonb_to_recordset($1::jsonb) as sale ("orderId" uuid, "profileId" uuid, "placedAt" timestamptz, country text,
      currency char(3), total bigint, refunded bigint, "isKept" boolean, "isBought" boolean)
  ), before as materialized (
    select sale.* from analytics.sale join given using (order_id)
  ), written as (
    insert into analytics.sale
      (order_id, profile_id, placed_at, placed_on, country, currency, total, refunded, is_kept, is_bought)
    select * from given
    on conflict (order_id) do update set profile_id = excluded.profile_id, total = excluded.total,
      refunded = excluded.refunded, is_kept = excluded.is_kept, is_bought = excluded.is_bought
  ), moved as (
    select placed_on, country, currency, -1 as sign, total, refunded from before where is_kept
    union all
    -- Where an order went is what was noted first: an erased one has no address any more.
    select coalesce(b.placed_on, g.placed_on), coalesce(b.country, g.country), g.currency, 1, g.total, g.refunded
    from given g left join before b using (order_id) where g.is_kept
  )
  insert into analytics.country_day as known (day, country, currency, orders, total, refunded, refunded_orders)
  select placed_on, country, currency, sum(sign), sum(sign * total), sum(sign * refunded),
    sum(sign * (refunded > 0)::int)
  from moved group by placed_on, country, currency
  on conflict (day, country, currency) do update set orders = known.orders + excluded.orders,
    total = known.total + excluded.total, refunded = known.refunded + excluded.refunded,
    refunded_orders = known.refunded_orders + excluded.refunded_orders`
