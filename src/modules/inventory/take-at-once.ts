import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { announceCrossings, announceReturned } from './announce-crossings.ts'
import { giveBack } from './give-back.ts'
import type { Taking } from './take.ts'

/**
 * Takes free unit rows that nobody else has in hand.
 *
 * @returns false when that did not suffice; then nothing was taken, nothing given back, and no unit is locked
 */
export async function takeAtOnce(tx: Tx, taking: Taking): Promise<boolean> {
  const units = taking.demand.reduce((all, line) => all + line.quantity, 0)
  if (units > mostUnits) return false
  // NOTE: without the savepoint the units in hand stay locked while this buyer waits for a stock row. A single unit
  // needs none: when it is short, nothing is in hand.
  const undoable = taking.again || units > 1
  if (undoable) await query(tx, 'savepoint at_once')
  const freed = taking.again ? await giveBack(tx, taking.holder) : []
  const rows = await query<Taken>(tx, takeUnits, [
    taking.holder,
    JSON.stringify(taking.demand.map(({ variantId, quantity }) => ({ variant_id: variantId, quantity }))),
    taking.until,
  ])
  if (rows.some((row) => row.covered < row.quantity)) {
    if (undoable) await query(tx, 'rollback to savepoint at_once')
    return false
  }
  const emptied = rows.filter((row) => row.emptied).map((row) => row.variant_id)
  await announceCrossings(tx, emptied)
  await announceReturned(tx, freed)
  return true
}

/** More than this is taken from the loose stock in one step. */
const mostUnits = 100

interface Taken {
  variant_id: string
  quantity: number
  covered: number
  /** No further unit row is to be seen. */
  emptied: boolean
}

const takeUnits = `
  with want as materialized (
    select want.variant_id, want.quantity, policy
    from jsonb_to_recordset($2::jsonb) as want (variant_id uuid, quantity int)
    join inventory.stock_policy on stock_policy.variant_id = want.variant_id and tracked
  ),
  picked as materialized (
    select free.variant_id, free.location_id, free.id
    from want cross join lateral (
      select variant_id, location_id, id from inventory.unit
      where unit.variant_id = want.variant_id
      order by location_id, id limit want.quantity for update skip locked
    ) free
  ),
  taken as (
    delete from inventory.unit using picked
    where unit.variant_id = picked.variant_id and unit.location_id = picked.location_id and unit.id = picked.id
    returning unit.variant_id, unit.location_id
  ),
  got as (select variant_id, location_id, count(*)::int as quantity from taken group by 1, 2),
  owing as (
    select want.variant_id, place.location_id, want.quantity - coalesce(sum(got.quantity), 0)::int as quantity
    from want left join got on got.variant_id = want.variant_id
    cross join lateral (
      select min(location_id::text)::uuid as location_id, sum(loose) as loose
      from inventory.stock where stock.variant_id = want.variant_id
    ) place
    where want.policy = 'continue' and place.loose = 0
    group by want.variant_id, place.location_id, want.quantity
    having want.quantity > coalesce(sum(got.quantity), 0)
  ),
  part as (
    select variant_id, location_id, quantity, 0 as owed from got
    union all
    select variant_id, location_id, quantity, quantity from owing
  ),
  kept as (
    insert into inventory.held (holder, variant_id, location_id, quantity, owed, until)
    select $1, variant_id, location_id, sum(quantity), sum(owed), $3 from part group by 2, 3
  )
  select variant_id, quantity,
    coalesce((select sum(quantity) from part where part.variant_id = want.variant_id), 0)::int as covered,
    (select count(*) from (select from inventory.unit where unit.variant_id = want.variant_id limit want.quantity + 1) seen)
      <= want.quantity as emptied
  from want`
