import { subtract } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { giveBackPayment } from '../payments/index.ts'
import { orderCancelled, orderRefunded } from './events.ts'
import { getOrder, lockOrder } from './find-order.ts'
import { happened } from './happening.ts'
import { canCancel, isUntouched } from './life.ts'
import { paymentsOfOrder, refreshMoney } from './money-of-order.ts'
import type { By, Order } from './order.ts'
import { reasonOf } from './reason.ts'
import { AlreadyPacking, AlreadyShipped } from './refusals.ts'

export interface OrderToCancel {
  readonly orderId: string
  readonly reason: string
  readonly by: By
}

/**
 * Calls the whole order off: what is reserved is released, what was paid goes back, and by its announcement the goods
 * go back on the shelf and the codes can be used again.
 *
 * Cancelling again changes nothing.
 *
 * @throws {OrderUnknown}
 * @throws {ReasonMissing}
 * @throws {AlreadyShipped} when any of it has left
 * @throws {AlreadyPacking} when the shopper asks and packing has begun; staff still can
 */
export async function cancelOrder(tx: Tx, cancel: OrderToCancel): Promise<Order> {
  const order = await lockOrder(tx, cancel.orderId)
  if (order.cancellation) return order
  if (!canCancel(order.fulfilmentState)) throw new AlreadyShipped(order.fulfilmentState)
  if (cancel.by === 'shopper' && !isUntouched(order.fulfilmentState)) throw new AlreadyPacking(order.fulfilmentState)
  const reason = reasonOf(cancel.reason)

  await query(tx, 'insert into orders.order_cancellation (order_id, by, reason, at) values ($1, $2, $3, $4)', [
    order.id,
    cancel.by,
    reason,
    tx.now,
  ])
  await happened(tx, { orderId: order.id, kind: 'cancelled', by: cancel.by, data: { reason } })
  await giveAllBack(tx, order)
  await tx.publish(orderCancelled(cancelledEvent(order, cancel.by)))
  return getOrder(tx, order.id)
}

const cancelledEvent = (order: Order, by: By) => ({
  orderId: order.id,
  profileId: order.profileId,
  checkoutId: order.checkoutId,
  by: kindOf(by),
  lines: stillOut(order),
})

/** Goods that are back on the shelf already do not go there twice; the material of services goes back too. */
const stillOut = (order: Order) =>
  [
    ...order.lines.map(({ variantId, quantity, restocked }) => ({ variantId, quantity: quantity - restocked })),
    ...order.services.flatMap(({ variantId }) => (variantId ? [{ variantId, quantity: 1 }] : [])),
  ].filter((line) => line.quantity > 0)

const kindOf = (by: By): 'shopper' | 'system' | 'staff' => (by === 'shopper' || by === 'system' ? by : 'staff')

async function giveAllBack(tx: Tx, order: Order): Promise<void> {
  for (const { id: paymentId } of await paymentsOfOrder(tx, order)) {
    await giveBackPayment(tx, { paymentId, reason: `Order ${order.number} was cancelled` })
  }
  const after = await refreshMoney(tx, order)
  const amount = subtract(after.refunded, order.refunded)
  if (amount.amount <= 0) return

  const refundId = tx.newId()
  await query(
    tx,
    `insert into orders.refund (id, order_id, amount, delivery, lines, reason, by, at)
     values ($1, $2, $3, 0, '[]', 'cancelled', 'system', $4)`,
    [refundId, order.id, amount.amount, tx.now],
  )
  await happened(tx, { orderId: order.id, kind: 'refunded', by: 'system', data: { refundId, amount } })
  const { id: orderId, profileId, checkoutId } = order
  await tx.publish(orderRefunded({ orderId, profileId, checkoutId, refundId, amount, restock: [] }))
}
