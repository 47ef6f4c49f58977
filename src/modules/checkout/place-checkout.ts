import { newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { promiseDelivery } from '../delivery/index.ts'
import { sellHeld } from '../inventory/index.ts'
import { getOrder, type Order, type OrderToPlace, placeOrder } from '../orders/index.ts'
import { captureLocked, claimPayment, type Payment, spendCredit } from '../payments/index.ts'
import { saveAddress } from '../profiles/index.ts'
import { redeem } from '../promotions/index.ts'
import { beginPayment, completeCart } from './begin-payment.ts'
import type { Checkout } from './checkout.ts'
import { checkoutPlaced } from './events.ts'
import { type CheckoutAt, loadCheckout, lockCheckoutAt } from './load-checkout.ts'
import { orderToPlace } from './order-to-place.ts'
import { dueOf, type PricedCart } from './priced-cart.ts'
import { CheckoutIncomplete, PaymentMissing } from './refusals.ts'

export interface Placed {
  readonly orderId: string
  /** Opens the order's own page. */
  readonly orderToken: string
  readonly order: Order
}

/** A checkout of which everything is known that an order needs. */
interface Ready extends Checkout {
  readonly fixed: PricedCart
  readonly email: string
  readonly profileId: string
}

/**
 * Makes the checkout an order: sells the stock it holds, uses up its codes, promises the delivery. Exactly once,
 * whatever browser, webhook and sweep do at the same time: whoever comes later gets the same answer.
 *
 * NOTE: edges call `settleCheckout`, which gives the money back when this refuses for good.
 *
 * @throws {CheckoutUnknown}
 * @throws {PaymentMissing} when no payment has begun, or the cart was changed after it
 * @throws {NotAuthorised} when the payment is not there yet, or is of another total
 * @throws {CheckoutIncomplete} when the email was taken back meanwhile
 * @throws {CreditTooLow} when store credit that was set aside had been released and was spent elsewhere
 * @throws {HoldExpired} when the hold ran out and others have the goods
 * @throws {CodeUsedUp} when others used a code up meanwhile
 */
export async function placeCheckout(tx: Tx, at: CheckoutAt): Promise<Placed> {
  const found = await lockCheckoutAt(tx, at)
  return (await placedBefore(tx, found)) ?? placeLocked(tx, found)
}

/** What whoever comes later is answered. */
export async function placedBefore(tx: Tx, { orderId, orderToken }: Checkout): Promise<Placed | undefined> {
  return orderId ? { orderId, orderToken: orderToken!, order: await getOrder(tx, orderId) } : undefined
}

async function placeLocked(tx: Tx, found: Checkout): Promise<Placed> {
  const checkout = await ready(tx, found)
  const orderId = tx.newId()

  const payment = await claim(tx, checkout, orderId)
  await sellHeld(tx, { holder: checkout.id, orderId })
  await redeem(tx, {
    reference: checkout.id,
    orderId,
    profileId: checkout.profileId,
    promotions: checkout.fixed.applied,
  })
  const toPlace = { ...orderToPlace(checkout, orderId, payment), token: newToken() }
  // What follows hangs on nothing but the order's id, and is sent in one turn.
  const [order] = await Promise.all([
    placeOrder(tx, toPlace),
    promise(tx, checkout, orderId),
    payment?.status === 'authorised' ? captureLocked(tx, payment) : undefined,
    close(tx, checkout, toPlace, orderId),
  ])
  await tx.publish(checkoutPlaced({ ...about(checkout), orderId, total: order.totals.total }))
  return { orderId, orderToken: order.token, order }
}

/** Where nothing is to be paid there is no payment to begin, so prices are fixed and stock is held here. */
async function ready(tx: Tx, checkout: Checkout): Promise<Ready> {
  const fixed = checkout.fixed ?? (await fixFree(tx, checkout))
  const { email, profileId } = checkout
  if (!email || !profileId) throw new CheckoutIncomplete([{ field: 'email', key: 'email' }])
  return { ...checkout, fixed, email, profileId }
}

async function fixFree(tx: Tx, checkout: Checkout): Promise<PricedCart> {
  const cart = await completeCart(tx, checkout)
  if (cart.totals.total.amount > 0) throw new PaymentMissing()
  await beginPayment(tx, { checkoutId: checkout.id })
  return (await loadCheckout(tx, checkout.id))!.fixed!
}

async function claim(tx: Tx, checkout: Ready, orderId: string): Promise<Payment | undefined> {
  const { credit } = checkout.fixed
  const amount = dueOf(checkout.fixed)
  if (credit) await spendCredit(tx, { reference: checkout.id, orderId, profileId: checkout.creditOf!, amount: credit })
  if (amount.amount === 0) return undefined
  const payment = await claimPayment(tx, { reference: checkout.id, orderId, amount })
  if (payment.refunded.amount > 0) throw new PaymentMissing()
  return payment
}

const about = ({ id: checkoutId, profileId }: Ready) => ({ checkoutId, profileId })

async function promise(tx: Tx, { fixed }: Ready, orderId: string): Promise<void> {
  if (!fixed.delivery) return
  const { rateId, promise: days, slot, price } = fixed.delivery
  await promiseDelivery(tx, { orderId, rateId, promise: days, slot, price })
}

/** Only who proved who she is keeps an address: whoever types an email must not write into somebody's book. */
async function close(
  tx: Tx,
  { id, profileId, signedIn }: Ready,
  { token, address }: Pick<OrderToPlace, 'address'> & { token: string },
  orderId: string,
): Promise<void> {
  await query(
    tx,
    `update checkout.checkout
     set order_id = $2, order_token = $3, not_placed_before = null, version = version + 1, changed_at = $4 where id = $1`,
    [id, orderId, token, tx.now],
  )
  if (signedIn && address) await saveAddress(tx, { profileId, address })
}
