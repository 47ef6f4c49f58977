import type { Tx } from '../../kernel/transaction.ts'
import type { CheckoutPatch } from './checkout.ts'

/** Changes a checkout. */
export async function changeCheckout(_tx: Tx, _change: CheckoutPatch & { checkoutId: string }): Promise<void> {
  throw new Error('not built yet')
}
