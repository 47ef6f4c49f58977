import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { announceCrossings } from './announce-crossings.ts'
import { defaultLocationId, type OversellPolicy } from './stock.ts'
import { recountCards } from './stock-card.ts'

export interface Stocking {
  variantId: string
  tracked: boolean
  policy: OversellPolicy
}

/**
 * Says whether a variant's stock is tracked and what happens when it runs out.
 *
 * Repeating it changes nothing. What is on hand stays in the ledger while a variant is not tracked.
 */
export const stockVariant = (tx: Tx, stocking: Stocking): Promise<void> => stockVariants(tx, [stocking])

/** The same for many, each named once, in a constant number of queries. */
export async function stockVariants(tx: Tx, stockings: readonly Stocking[]): Promise<void> {
  if (stockings.length === 0) return
  const rows = stockings.map(({ variantId, tracked, policy }) => ({ variant_id: variantId, tracked, policy }))
  await query(
    tx,
    `with stocking as (
       select * from jsonb_to_recordset($1::jsonb) as stocking (variant_id uuid, tracked boolean, policy text)
     ), policy as (
       insert into inventory.stock_policy as policy (variant_id, tracked, policy)
       select variant_id, tracked, policy from stocking order by variant_id
       on conflict (variant_id) do update set tracked = excluded.tracked, policy = excluded.policy
       where (policy.tracked, policy.policy) is distinct from (excluded.tracked, excluded.policy)
     )
     insert into inventory.stock (variant_id, location_id)
     select variant_id, $2 from stocking order by variant_id on conflict do nothing`,
    [JSON.stringify(rows), defaultLocationId],
  )
  const variantIds = stockings.map(({ variantId }) => variantId)
  await recountCards(tx, variantIds)
  await announceCrossings(tx, variantIds)
}
