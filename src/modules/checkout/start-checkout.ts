import type { Tx } from '../../kernel/transaction.ts'
import type { CheckoutPatch } from './checkout.ts'

export interface CheckoutToStart extends Omit<CheckoutPatch, 'market' | 'restoreLines'> {
  readonly marketCode: string
  readonly locale: string
}

export interface StartedCheckout {
  readonly checkoutId: string
  /** For the cart's link and the cookie. */
  readonly token: string
}

/** Starts a cart. */
export async function startCheckout(_tx: Tx, _start: CheckoutToStart): Promise<StartedCheckout> {
  throw new Error('not built yet')
}
