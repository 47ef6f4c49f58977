import { later, minutes } from '../../kernel/clock.ts'
import type { Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { holdStock } from '../inventory/index.ts'
import {
  type HowToPay,
  type MarkedPayment,
  releaseCredit,
  setCreditAside,
  startMarked,
  startPayment,
} from '../payments/index.ts'
import { getMarket } from '../pricing/index.ts'
import { ofProfile } from './change-checkout.ts'
import { type Checkout, holdMinutes } from './checkout.ts'
import { paymentBegun } from './events.ts'
import { type CheckoutAt, lockCheckoutAt } from './load-checkout.ts'
import { missingToPay } from './missing.ts'
import { unitsOf } from './own-hold.ts'
import { priceCart } from './price-cart.ts'
import { dueOf, type PricedCart } from './priced-cart.ts'
import { CheckoutIncomplete, FieldInvalid } from './refusals.ts'

export type PaymentToBegin = CheckoutAt & {
  /** One of those that the page offers; not needed where there is nothing to pay. */
  readonly provider?: string | undefined
  /** Who is signed in at this moment, if anybody: nobody else's store credit pays. */
  readonly shopper?: string | undefined
  /** Notes at once that the payment begins at its provider. */
  readonly how?: HowToPay | undefined
}

export interface BegunCheckoutPayment {
  /** Of the cart, for what is said to the shopper. */
  readonly locale: string
  /** To be prepared at the provider (`preparePayment`); absent where there is nothing to pay. */
  readonly paymentId: string | undefined
  /** The same as it was noted, where `how` was said; absent for what was begun before the order. */
  readonly marked?: MarkedPayment | undefined
  readonly total: Money
  /** Of the total, what store credit does not pay. */
  readonly due: Money
  /** The stock is kept until then. */
  readonly heldUntil: Date
}

/**
 * Gets ready to be paid: the stock is kept for 15 minutes, the prices are fixed, her store credit is set aside, and a
 * payment of exactly the rest is started. Only then may money be asked for.
 *
 * Store credit pays only if it belongs to who is signed in now: a cart opened by its link is paid in full, and the
 * credit that its owner had set aside is hers again.
 *
 * Beginning again keeps the stock for longer; while the total and the provider are the same, so is the payment. Once
 * the checkout is an order nothing is begun any more: the answer is the payment that paid it, so that whoever did not
 * hear the first answer goes on to the order.
 *
 * @throws {CheckoutUnknown}
 * @throws {CheckoutIncomplete} listing all that is missing; nothing is held then
 * @throws {OutOfStock} when somebody else was faster
 * @throws {FieldInvalid} when there is something to pay and no provider is named
 */
export async function beginPayment(tx: Tx, begin: PaymentToBegin): Promise<BegunCheckoutPayment> {
  const checkout = await lockCheckoutAt(tx, begin)
  if (checkout.orderId) return begunBefore(tx, checkout)
  const isHers = checkout.creditOf !== undefined && checkout.creditOf === begin.shopper
  const complete = await completeCart(tx, checkout)
  const cart = isHers ? await withCredit(tx, checkout, complete) : await withoutCredit(tx, checkout, complete)
  const { total } = cart.totals
  const due = dueOf(cart)
  if (due.amount > 0 && !begin.provider) throw new FieldInvalid('provider', 'Choose how you want to pay.')

  const heldUntil = later(tx.now, minutes(holdMinutes))
  await holdStock(tx, { holder: checkout.id, lines: unitsOf(cart), until: heldUntil })
  const { paymentId, marked } = due.amount > 0 ? await startOrKeep(tx, checkout, due, begin) : nothingToPay
  await query(
    tx,
    `update checkout.checkout
     set fixed = $2, held_until = $3, payment_id = $4, given_back = null, version = version + 1, changed_at = $5,
       abandoned_at = null, credit_of = $6
     where id = $1`,
    [checkout.id, JSON.stringify(cart), heldUntil, paymentId ?? null, tx.now, isHers ? checkout.creditOf : null],
  )
  if (!checkout.fixed || paymentId !== checkout.paymentId) {
    const about = { checkoutId: checkout.id, ...ofProfile(checkout), total }
    await tx.publish(paymentBegun({ ...about, ...(paymentId ? { paymentId } : {}) }))
  }
  return { locale: checkout.locale, paymentId, marked, total, due, heldUntil }
}

/** Of an order: what was begun then. */
function begunBefore(tx: Tx, { locale, fixed, paymentId, heldUntil }: Checkout): BegunCheckoutPayment {
  const cart = fixed!
  return { locale, paymentId, total: cart.totals.total, due: dueOf(cart), heldUntil: heldUntil ?? tx.now }
}

/**
 * The cart with today's prices, if nothing is missing to pay it.
 *
 * @throws {CheckoutIncomplete}
 */
export async function completeCart(tx: Tx, checkout: Checkout): Promise<PricedCart> {
  const market = await getMarket(tx, checkout.market)
  const cart = await priceCart(tx, checkout, market)
  const missing = missingToPay(checkout, cart, market.countries)
  if (missing.length > 0) throw new CheckoutIncomplete(missing)
  return cart
}

/** With as much of her store credit set aside as there is. */
async function withCredit(tx: Tx, checkout: Checkout, cart: PricedCart): Promise<PricedCart> {
  const { id: reference, creditOf } = checkout
  const credit = await setCreditAside(tx, { reference, profileId: creditOf!, upTo: cart.totals.total })
  return credit.amount > 0 ? { ...cart, credit } : cart
}

async function withoutCredit(tx: Tx, checkout: Checkout, cart: PricedCart): Promise<PricedCart> {
  if (checkout.fixed?.credit) await releaseCredit(tx, { reference: checkout.id })
  return cart
}

/** A payment of another total, or with another provider, is let go by the payments themselves. */
async function startOrKeep(
  tx: Tx,
  { id: reference, profileId }: Checkout,
  amount: Money,
  { provider, how }: PaymentToBegin,
): Promise<Pick<BegunCheckoutPayment, 'paymentId' | 'marked'>> {
  const start = { reference, ...(profileId ? { profileId } : {}), amount, provider: provider! }
  if (!how) return { paymentId: (await startPayment(tx, start)).id }
  const marked = await startMarked(tx, start, how)
  return { paymentId: marked.payment.id, marked }
}

const nothingToPay = { paymentId: undefined, marked: undefined }
