import type { Tx } from '../../kernel/transaction.ts'
import type { StockReason } from './stock.ts'

export interface StockAdjustment {
  variantId: string
  delta: number
  reason: StockReason
  reference?: string | undefined
  locationId?: string | undefined
  by?: string | undefined
}

/** Changes what is on hand at a location. */
export async function adjustStock(_tx: Tx, _adjustment: StockAdjustment): Promise<void> {
  throw new Error('not built yet')
}
