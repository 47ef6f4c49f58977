import { add, least, type Money, subtract, zero } from '../../kernel/money.ts'
import type { Read } from '../../kernel/transaction.ts'
import { creditIn } from '../credit/index.ts'
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
  const storeCredit = await creditFor(read, checkout, cart)
  const due = storeCredit ? subtract(cart.totals.total, storeCredit.applied) : cart.totals.total
  return {
    ...said,
    ...cart,
    state,
    removed: state === 'placed' ? [] : await removedLines(read, removed, checkout.locale),
    storeCredit,
    due,
    payment,
    missing: state === 'placed' ? [] : [...missingToPay(checkout, cart, market.countries), ...ofPayment(due, payment)],
  }
}

/** One query for somebody known, none for anybody else. */
async function creditFor(read: Read, checkout: Checkout, cart: PricedCart): Promise<CheckoutView['storeCredit']> {
  const { creditOf, signedIn, currency } = checkout
  const profileId = creditOf ?? (signedIn ? checkout.profileId : undefined)
  if (!profileId) return undefined
  const left = await creditIn(read, { profileId, currency })
  const available = cart.credit ? add(left, cart.credit) : left
  if (available.amount === 0) return undefined
  return { available, applied: cart.credit ?? (creditOf ? least(left, cart.totals.total) : zero(currency)) }
}

async function currentPayment(read: Read, checkout: Checkout): Promise<Payment | undefined> {
  if (!checkout.paymentId) return undefined
  const payments = await paymentsFor(read, checkout.id)
  return payments.find((payment) => payment.id === checkout.paymentId)
}

const ofPayment = (due: Money, payment: Payment | undefined): CheckoutView['missing'] =>
  due.amount === 0 || (payment && mayCarryOrder(payment)) ? [] : [{ field: 'payment', key: 'payment' }]
