import type { Tx } from '../../kernel/transaction.ts'
import type { StockLine } from './stock.ts'

export interface Hold {
  /** The checkout's id. */
  holder: string
  lines: readonly StockLine[]
  until: Date
}

/** Holds stock. */
export async function holdStock(_tx: Tx, _hold: Hold): Promise<void> {
  throw new Error('not built yet')
}
