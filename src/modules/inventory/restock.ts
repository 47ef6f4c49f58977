import type { Tx } from '../../kernel/transaction.ts'
import type { StockLine, StockReason } from './stock.ts'

export interface Restocking {
  orderId: string
  lines: readonly StockLine[]
  reason?: StockReason | undefined
  by?: string | undefined
}

/** Puts sold units back. */
export async function restock(_tx: Tx, _restocking: Restocking): Promise<void> {
  throw new Error('not built yet')
}
