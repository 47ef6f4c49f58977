import type { Tx } from '../../kernel/transaction.ts'

/** Turns a hold into a sale. */
export async function sellHeld(_tx: Tx, _sale: { holder: string; orderId: string }): Promise<void> {
  throw new Error('not built yet')
}
