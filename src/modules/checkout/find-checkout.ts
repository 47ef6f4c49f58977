import type { Read } from '../../kernel/transaction.ts'
import type { CheckoutView } from './checkout-view.ts'

/** The checkout as it stands now, with today's prices unless payment has begun. */
export async function findCheckout(_read: Read, _checkoutId: string): Promise<CheckoutView | undefined> {
  throw new Error('not built yet')
}

/** For whoever holds the cart's link, on any device. */
export async function findCheckoutByToken(_read: Read, _token: string): Promise<CheckoutView | undefined> {
  throw new Error('not built yet')
}

/** @throws {CheckoutUnknown} */
export async function getCheckout(_read: Read, _checkoutId: string): Promise<CheckoutView> {
  throw new Error('not built yet')
}
