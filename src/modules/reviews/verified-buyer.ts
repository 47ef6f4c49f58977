import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { type Order, ordersById, ordersRefundedAsFraud } from '../orders/index.ts'
import { reviewChanged } from './events.ts'
import type { ReviewState } from './review.ts'

/**
 * Whether who reviews something of this order is a verified buyer: it was paid or delivered, not called off, and not
 * given back as fraud. Somebody who sent it back and has her money again did buy it.
 */
export const isVerifiedBuyer = (order: Order, fraud: ReadonlySet<string>): boolean =>
  !order.cancellation && !fraud.has(order.id) && (wasPaid.has(order.paymentState) || hasArrived(order))

const wasPaid: ReadonlySet<string> = new Set(['paid', 'partially-refunded', 'refunded'])
const hasArrived = ({ fulfilmentState }: Order) => fulfilmentState === 'delivered' || fulfilmentState === 'returned'

/** The same, asked of the orders as they are now. */
export async function isVerifiedOrder(read: Read, order: Order): Promise<boolean> {
  return isVerifiedBuyer(order, await ordersRefundedAsFraud(read, [order.id]))
}

/**
 * Gives or takes the badge of an order's reviews, as the order now stands. Safe to repeat.
 *
 * Most orders have none when this is asked: they need not be looked at.
 */
export async function refreshBadges(tx: Tx, orderId: string): Promise<void> {
  const reviewed = await query(tx, 'select from reviews.review where order_id = $1 limit 1', [orderId])
  if (reviewed.length === 0) return
  const order = (await ordersById(tx, [orderId])).get(orderId)
  if (!order) return
  const changed = await query<{ id: string; product_id: string; profile_id: string | null; state: ReviewState }>(
    tx,
    `update reviews.review set verified = $2 where order_id = $1 and verified <> $2
     returning id, product_id, profile_id, state`,
    [orderId, await isVerifiedOrder(tx, order)],
  )
  for (const { id: reviewId, product_id: productId, profile_id, state } of changed) {
    if (state !== 'published') continue
    await tx.publish(reviewChanged({ reviewId, productId, orderId, ...(profile_id && { profileId: profile_id }) }))
  }
}
