import type { Tx } from '../../kernel/transaction.ts'

/** Gives back what a holder holds. */
export async function releaseHold(_tx: Tx, _holder: string): Promise<void> {
  throw new Error('not built yet')
}
