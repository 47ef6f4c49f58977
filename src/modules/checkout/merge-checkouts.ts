import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { announceAdded } from './change-checkout.ts'
import { mergeLines } from './cart-lines.ts'
import type { Checkout } from './checkout.ts'
import { knowShopper } from './know-shopper.ts'
import { letGoOfPayment } from './let-go-of-payment.ts'
import { lockCheckout, lockOpen } from './load-checkout.ts'
import { saveCheckout } from './save-checkout.ts'

/**
 * Puts one cart into another, e.g. of a visitor who signs in: no line is lost, and what the other has not said yet is
 * taken over. Links to the first cart lead to the other from then on.
 *
 * Merging again changes nothing, and neither does merging a cart that has become an order.
 *
 * @throws {CheckoutUnknown}
 * @throws {CheckoutPlaced} when the cart to merge into is an order already
 */
export async function mergeCheckouts(tx: Tx, merge: { from: string; into: string }): Promise<void> {
  await lockInOrder(tx, merge)
  const from = await lockCheckout(tx, merge.from)
  const into = await lockOpen(tx, merge.into)
  if (from.id === into.id || from.orderId) return

  for (const cart of [from, into]) {
    if (cart.fixed || cart.paymentId) await letGoOfPayment(tx, cart, 'Two carts were merged')
  }
  const after = await knowShopper(tx, into, filledFrom(into, from), undefined)
  await saveCheckout(tx, into, after)
  await query(
    tx,
    `with emptied as (delete from checkout.line where checkout_id = $1)
     update checkout.checkout set merged_into = $2, version = version + 1, changed_at = $3
     where id = $1 or merged_into = $1`,
    [from.id, into.id, tx.now],
  )
  await announceAdded(tx, into, after)
}

/** Two mergers of the same carts the other way round must not wait for each other. */
const lockInOrder = (tx: Tx, { from, into }: { from: string; into: string }): Promise<unknown> =>
  query(tx, 'select from checkout.checkout where id = any($1::uuid[]) order by id for update', [[from, into]])

const filledFrom = (into: Checkout, from: Checkout): Checkout => ({
  ...into,
  ...mergeLines(into, from),
  email: into.email ?? from.email,
  phone: into.phone ?? from.phone,
  name: into.name ?? from.name,
  address: into.address ?? from.address,
  billingAddress: into.billingAddress ?? from.billingAddress,
  deliveryCode: into.deliveryCode ?? (into.market === from.market ? from.deliveryCode : undefined),
  codes: [...new Set([...into.codes, ...from.codes])].slice(0, 20),
  services: [...new Set([...into.services, ...from.services])].slice(0, 20),
  giftMessage: into.giftMessage ?? from.giftMessage,
  note: into.note ?? from.note,
  marketing: into.marketing ?? from.marketing,
})
