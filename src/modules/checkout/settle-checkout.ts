import type { Edge } from '../../kernel/module.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { StockBusy } from '../inventory/index.ts'
import { NotAuthorised } from '../payments/index.ts'
import { ofProfile } from './change-checkout.ts'
import { paymentGivenBack } from './events.ts'
import { letGoOfPayment } from './let-go-of-payment.ts'
import { type CheckoutAt, lockCheckoutAt } from './load-checkout.ts'
import { type Placed, placedBefore, placeCheckout } from './place-checkout.ts'
import { CheckoutIncomplete, CheckoutUnknown, PaymentMissing } from './refusals.ts'

/**
 * Places the checkout, or gives the money back where it can no longer be placed, so that nobody pays for nothing.
 *
 * For edges: it opens its own transactions, because a refusal undoes the one it is thrown in.
 *
 * @throws as `placeCheckout`; after a refusal for good, the money is on its way back and the cart is open again
 */
export async function settleCheckout(edge: Edge, settle: CheckoutAt): Promise<Placed> {
  try {
    return await edge.inTransaction((tx) => placeCheckout(tx, settle))
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || isForNow(refusal)) throw refusal
    const placed = await edge.inTransaction((tx) => giveUpPayment(tx, { ...settle, reason: refusal.code }))
    if (placed) return placed
    throw refusal
  }
}

/** Refusals after which the same payment can still become an order. */
const isForNow = (refusal: Refusal): boolean =>
  [NotAuthorised, PaymentMissing, CheckoutIncomplete, CheckoutUnknown, StockBusy].some(
    (kind) => refusal instanceof kind,
  )

/** @returns the order, when somebody else placed it in between after all */
async function giveUpPayment(tx: Tx, up: CheckoutAt & { reason: string }): Promise<Placed | undefined> {
  const checkout = await lockCheckoutAt(tx, up)
  const placed = await placedBefore(tx, checkout)
  if (placed) return placed
  if (!checkout.fixed) return undefined
  await letGoOfPayment(tx, checkout, `The checkout could not be placed: ${up.reason}`, up.reason)
  await tx.publish(paymentGivenBack({ checkoutId: checkout.id, ...ofProfile(checkout), reason: up.reason }))
  return undefined
}
