import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { UnitDemand } from './shelf.ts'

/**
 * Lets go of the newest holds of units that turned out not to be there, as many as needed.
 *
 * The holders learn it when they pay: their hold is taken again if it can be, else it has expired. Better than
 * selling what does not exist. A hold goes as a whole, so more may come free than was asked for.
 */
export function letGo(
  tx: Tx,
  missing: readonly (UnitDemand & { location_id: string })[],
): Promise<{ variant_id: string; location_id: string; quantity: number }[]> {
  return query(tx, letGoNewest, [JSON.stringify(missing)])
}

const letGoNewest = `
  with missing as materialized (
    select * from jsonb_to_recordset($1::jsonb) as missing (variant_id uuid, location_id uuid, quantity int)
  ),
  locked as materialized (
    select held.holder, held.variant_id, held.location_id, held.quantity - owed as quantity, until, missing.quantity as missing
    from inventory.held join missing using (variant_id, location_id)
    where held.quantity > owed
    order by held.variant_id, held.location_id, held.holder for update of held
  ),
  newest as (
    select *, sum(quantity) over (partition by variant_id, location_id order by until desc, holder) - quantity as before
    from locked
  ),
  gone as (
    delete from inventory.held using newest
    where newest.before < newest.missing and held.holder = newest.holder
      and held.variant_id = newest.variant_id and held.location_id = newest.location_id
    returning held.variant_id, held.location_id, newest.quantity, held.owed
  )
  select variant_id, location_id, sum(quantity)::int as quantity from gone group by 1, 2`
