import type { Tx } from '../../kernel/transaction.ts'
import type { StockReason } from './stock.ts'

export interface StockCount {
  variantId: string
  onHand: number
  reason: StockReason
  locationId?: string | undefined
  reference?: string | undefined
  by?: string | undefined
}

/** Sets what is on hand at a location. */
export async function setStock(_tx: Tx, _count: StockCount): Promise<void> {
  throw new Error('not built yet')
}
