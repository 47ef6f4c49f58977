import type { Tx } from '../../kernel/transaction.ts'
import type { OversellPolicy } from './stock.ts'

/** Says whether a variant's stock is tracked and what happens when it runs out. */
export async function stockVariant(
  _tx: Tx,
  _stocking: { variantId: string; tracked: boolean; policy: OversellPolicy },
): Promise<void> {
  throw new Error('not built yet')
}
