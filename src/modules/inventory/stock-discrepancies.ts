import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

export interface StockDiscrepancy {
  variantId: string
  locationId: string
  onHand: number
  /** What the ledger says should be on hand. */
  ledger: number
}

/** Where the stock on hand is not what the ledger adds up to: always nothing, or there is a bug. At most 100. */
export function stockDiscrepancies(read: Read): Promise<StockDiscrepancy[]> {
  return query<StockDiscrepancy>(
    read,
    `select variant_id as "variantId", location_id as "locationId", sum(on_hand)::int as "onHand",
       sum(ledger)::int as ledger
     from (
       select variant_id, location_id, loose as on_hand, 0 as ledger from inventory.stock
       union all select variant_id, location_id, count(*), 0 from inventory.unit group by 1, 2
       union all select variant_id, location_id, quantity, 0 from inventory.unsettled
       union all select variant_id, location_id, quantity - owed, 0 from inventory.held
       union all select variant_id, location_id, 0, sum(delta) from inventory.ledger group by 1, 2
     ) part
     group by 1, 2 having sum(on_hand) <> sum(ledger) order by 1, 2 limit 100`,
  )
}
