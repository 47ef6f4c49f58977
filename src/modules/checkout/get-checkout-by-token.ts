import type { Read } from '../../kernel/transaction.ts'
import type { Checkout } from './checkout.ts'
import { loadByToken } from './load-checkout.ts'
import { CheckoutUnknown } from './refusals.ts'

/**
 * What was said in the cart that this link opens, without its prices: one query, for whoever is about to change it.
 *
 * @throws {CheckoutUnknown}
 */
export async function getCheckoutByToken(read: Read, token: string): Promise<Checkout> {
  const checkout = await loadByToken(read, token)
  if (!checkout) throw new CheckoutUnknown()
  return checkout
}
