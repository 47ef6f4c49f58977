import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { announceCrossings } from './announce-crossings.ts'
import { defaultLocationId, type OversellPolicy } from './stock.ts'

/**
 * Says whether a variant's stock is tracked and what happens when it runs out.
 *
 * Repeating it changes nothing. What is on hand stays in the ledger while a variant is not tracked.
 */
export async function stockVariant(
  tx: Tx,
  stocking: { variantId: string; tracked: boolean; policy: OversellPolicy },
): Promise<void> {
  await query(
    tx,
    `with policy as (
       insert into inventory.stock_policy as policy (variant_id, tracked, policy) values ($1, $2, $3)
       on conflict (variant_id) do update set tracked = excluded.tracked, policy = excluded.policy
       where (policy.tracked, policy.policy) is distinct from (excluded.tracked, excluded.policy)
     )
     insert into inventory.stock (variant_id, location_id) values ($1, $4) on conflict do nothing`,
    [stocking.variantId, stocking.tracked, stocking.policy, defaultLocationId],
  )
  await announceCrossings(tx, [stocking.variantId])
}
