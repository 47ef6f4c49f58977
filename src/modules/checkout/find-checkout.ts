import type { Read } from '../../kernel/transaction.ts'
import { mayCarryOrder, type Payment, paymentsFor } from '../payments/index.ts'
import { getMarket } from '../pricing/index.ts'
import { type Checkout, stateOf } from './checkout.ts'
import type { CheckoutView } from './checkout-view.ts'
import { loadByToken, loadCheckout } from './load-checkout.ts'
import { missingToPay } from './missing.ts'
import { priceCart } from './price-cart.ts'
import type { PricedCart } from './priced-cart.ts'
import { CheckoutUnknown } from './refusals.ts'
import { removedLines } from './removed-lines.ts'

/**
 * The checkout as it stands now: today's prices, stock and promises, until payment begins and fixes them.
 *
 * A constant number of queries, however many lines. A cart that was merged leads to the one it went into.
 */
export async function findCheckout(read: Read, checkoutId: string): Promise<CheckoutView | undefined> {
  const checkout = await loadCheckout(read, checkoutId)
  return checkout && viewOf(read, checkout)
}

/** The same for whoever holds the cart's link, on any device. */
export async function findCheckoutByToken(read: Read, token: string): Promise<CheckoutView | undefined> {
  const checkout = await loadByToken(read, token)
  return checkout && viewOf(read, checkout)
}

/** @throws {CheckoutUnknown} */
export async function getCheckout(read: Read, checkoutId: string): Promise<CheckoutView> {
  const view = await findCheckout(read, checkoutId)
  if (!view) throw new CheckoutUnknown()
  return view
}

/** What a checkout still needs; empty when it can be placed. */
export const missing = (view: CheckoutView): CheckoutView['missing'] => view.missing

async function viewOf(read: Read, checkout: Checkout): Promise<CheckoutView> {
  const { fixed, lines: _lines, removed, services: _services, ...said } = checkout
  const state = stateOf(checkout, read.now)
  const market = await getMarket(read, checkout.market)
  const cart = fixed && state !== 'open' ? fixed : await priceCart(read, checkout, market)
  const payment = await currentPayment(read, checkout)
  return {
    ...said,
    ...cart,
    state,
    removed: state === 'placed' ? [] : await removedLines(read, removed, checkout.locale),
    payment,
    missing: state === 'placed' ? [] : [...missingToPay(checkout, cart, market.countries), ...ofPayment(cart, payment)],
  }
}

async function currentPayment(read: Read, checkout: Checkout): Promise<Payment | undefined> {
  if (!checkout.paymentId) return undefined
  const payments = await paymentsFor(read, checkout.id)
  return payments.find((payment) => payment.id === checkout.paymentId)
}

const ofPayment = (cart: PricedCart, payment: Payment | undefined): CheckoutView['missing'] =>
  cart.totals.total.amount === 0 || (payment && mayCarryOrder(payment)) ? [] : [{ field: 'payment', key: 'payment' }]
