import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { dayOf } from './day.ts'
import type { Measurement } from './measurement.ts'

/**
 * Counts where reviews were seen and used, and remembers it for the cart they were seen from; for a visitor without a
 * cart until the day is over, so that a cart she begins that day has seen it too.
 *
 * NOTE: not repeatable by itself: the caller gives only what was new.
 */
export async function collectProof(tx: Tx, fresh: readonly Measurement[]): Promise<void> {
  const rows = fresh.flatMap(({ happening, visitor, cart }) => {
    const isProof = happening.type === 'proof-seen' || happening.type === 'proof-used'
    if (!isProof && !cart) return []
    const place = isProof ? happening.place : null
    const deed = happening.type === 'proof-used' ? happening.deed : ''
    return [{ place, deed, visitor: visitor ?? null, cart: cart ?? null }]
  })
  if (rows.length > 0) await query(tx, collect, [JSON.stringify(rows), dayOf(tx.now), tx.now])
}

/**
 * A page that tells it has a cart brings along what its visitor saw before on that day. An order that was placed a
 * minute ago takes nothing more: its cart is over.
 */
const collect = `
  with given as materialized (
    select place, deed, decode(visitor, 'hex') as visitor, cart
    from jsonb_to_recordset($1::jsonb) as (place text, deed text, visitor text, cart uuid)
  ), counted as (
    insert into analytics.proof_day as known (day, place, deed, count)
    select $2::date, place, deed, count(*) from given where place is not null
    group by place, deed order by place, deed
    on conflict (day, place, deed) do update set count = known.count + excluded.count
  ), of_visitors as (
    insert into analytics.proof_visitor as known (day, visitor, place, seen_at, used_at)
    select $2::date, visitor, place, $3, case when bool_or(deed <> '') then $3::timestamptz end
    from given where place is not null and visitor is not null
    group by visitor, place order by visitor, place
    on conflict (day, visitor, place) do update set used_at = coalesce(known.used_at, excluded.used_at)
  ), seen as (
    select cart, place, $3::timestamptz as at, deed <> '' as used from given where cart is not null and place is not null
    union all
    select given.cart, before.place, before.seen_at, before.used_at is not null
    from given join analytics.proof_visitor before on before.day = $2::date and before.visitor = given.visitor
    where given.cart is not null
  )
  insert into analytics.proof_touch as known (checkout_id, place, first_at, last_at, used_at)
  select cart, place, min(at), max(at), max(at) filter (where used) from seen
  where not exists (select from analytics.proof_order placed
    where placed.checkout_id = seen.cart and placed.placed_at < $3::timestamptz - interval '1 minute')
  group by cart, place order by cart, place
  on conflict (checkout_id, place) do update set first_at = least(known.first_at, excluded.first_at),
    last_at = greatest(known.last_at, excluded.last_at), used_at = coalesce(known.used_at, excluded.used_at)`
