import { add, least, type Money, subtract, zero } from '../../kernel/money.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { SellableVariant } from '../catalog/index.ts'
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
 *
 * @param shopper who is signed in and looks at it, if anybody: store credit is shown to its owner alone
 */
export async function findCheckout(
  read: Read,
  checkoutId: string,
  shopper?: string,
): Promise<CheckoutView | undefined> {
  const checkout = await loadCheckout(read, checkoutId)
  return checkout && viewOf(read, checkout, shopper)
}

/** The same for whoever holds the cart's link, on any device. */
export async function findCheckoutByToken(
  read: Read,
  token: string,
  shopper?: string,
): Promise<CheckoutView | undefined> {
  const checkout = await loadByToken(read, token)
  return checkout && viewOf(read, checkout, shopper)
}

/** @throws {CheckoutUnknown} */
export async function getCheckout(read: Read, checkoutId: string, shopper?: string): Promise<CheckoutView> {
  const view = await findCheckout(read, checkoutId, shopper)
  if (!view) throw new CheckoutUnknown()
  return view
}

/** What a checkout still needs; empty when it can be placed. */
export const missing = (view: CheckoutView): CheckoutView['missing'] => view.missing

/** The same of one that this transaction has just read or written, and of variants that it has just looked up. */
export async function viewOf(
  read: Read,
  checkout: Checkout,
  shopper?: string,
  variants?: ReadonlyMap<string, SellableVariant>,
): Promise<CheckoutView> {
  const { fixed, lines: _lines, removed: _removed, services: _services, ...said } = checkout
  const state = stateOf(checkout, read.now)
  const market = await getMarket(read, checkout.market)
  const cart = fixed && state !== 'open' ? fixed : await priceCart(read, checkout, market, variants)
  const payment = await currentPayment(read, checkout)
  const storeCredit = shopper ? await creditFor(read, checkout, cart, shopper) : undefined
  const due = storeCredit ? subtract(cart.totals.total, storeCredit.applied) : cart.totals.total
  return {
    ...said,
    ...cart,
    state,
    removed: state === 'placed' ? [] : await removedLines(read, checkout),
    storeCredit,
    due,
    payment,
    missing: state === 'placed' ? [] : [...missingToPay(checkout, cart, market.countries), ...ofPayment(due, payment)],
  }
}

/** What whoever looks has herself, whoever's cart it is. */
async function creditFor(
  read: Read,
  { creditOf, currency }: Checkout,
  cart: PricedCart,
  profileId: string,
): Promise<CheckoutView['storeCredit']> {
  const left = await creditIn(read, { profileId, currency })
  const isHers = creditOf === profileId
  const aside = isHers ? cart.credit : undefined
  const available = aside ? add(left, aside) : left
  if (available.amount === 0) return undefined
  return { available, applied: aside ?? (isHers ? least(left, cart.totals.total) : zero(currency)) }
}

async function currentPayment(read: Read, checkout: Checkout): Promise<Payment | undefined> {
  if (!checkout.paymentId) return undefined
  const payments = await paymentsFor(read, checkout.id)
  return payments.find((payment) => payment.id === checkout.paymentId)
}

const ofPayment = (due: Money, payment: Payment | undefined): CheckoutView['missing'] =>
  due.amount === 0 || (payment && mayCarryOrder(payment)) ? [] : [{ field: 'payment', key: 'payment' }]
