import type { Tx } from '../../kernel/transaction.ts'

/** Puts one cart into another without losing a line. */
export async function mergeCheckouts(_tx: Tx, _merge: { from: string; into: string }): Promise<void> {
  throw new Error('not built yet')
}
