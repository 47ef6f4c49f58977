import type { Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type Payment, refundPayment } from '../payments/index.ts'
import { orderRefunded } from './events.ts'
import { getOrder, lockOrder } from './find-order.ts'
import { happened } from './happening.ts'
import { paymentsOfOrder, refreshMoney } from './money-of-order.ts'
import type { By, Order } from './order.ts'
import { reasonOf } from './reason.ts'
import { type LineToRefund, reckonRefund, type RefundSum, type RefundWish } from './refund.ts'
import { RefundTooLarge } from './refusals.ts'

export interface OrderToRefund extends RefundWish {
  readonly orderId: string
  readonly reason: string
  readonly by: By
  /** Given again, the same refund is answered and nothing is given back twice. */
  readonly key?: string | undefined
}

export interface RefundMade {
  readonly refundId: string
  readonly amount: Money
  readonly order: Order
}

/**
 * Gives money back for an order: for lines, for delivery, or an amount; never more than has arrived.
 *
 * The money itself is sent by a job of the payments; goods to restock go back on the shelf by its announcement.
 *
 * @throws {OrderUnknown}
 * @throws {ReasonMissing}
 * @throws {LineUnknown}, {MoreThanBought}, {NothingToRefund}, {RefundTooLarge} as `reckonRefund` says
 */
export async function refundOrder(tx: Tx, wish: OrderToRefund): Promise<RefundMade> {
  const locked = await lockOrder(tx, wish.orderId)
  const earlier = wish.key === undefined ? undefined : await findByKey(tx, locked, wish.key)
  if (earlier) return earlier
  const order = await refreshMoney(tx, locked)
  const reason = reasonOf(wish.reason)
  const reckoned = reckonRefund(order, wish)
  const payment = (await paymentsOfOrder(tx, order)).find((candidate) => candidate.captured.amount > 0)
  if (!payment) throw new RefundTooLarge('amount', { amount: 0, currency: order.currency })

  return giveBack(tx, order, payment, { ...wish, reason, reckoned })
}

interface Decided extends OrderToRefund {
  readonly reckoned: RefundSum
}

async function giveBack(tx: Tx, order: Order, payment: Payment, refund: Decided): Promise<RefundMade> {
  const refundId = tx.newId()
  const { total } = refund.reckoned
  const { id: paymentId } = payment
  await writeRefund(tx, order, refundId, refund)
  await refundPayment(tx, { paymentId, amount: total, reason: `Refund of order ${order.number}`, refundId })
  const data = { refundId, amount: total, reason: refund.reason }
  await happened(tx, { orderId: order.id, kind: 'refunded', by: refund.by, data })

  const after = await refreshMoney(tx, await getOrder(tx, order.id))
  await tx.publish(
    orderRefunded({
      orderId: order.id,
      profileId: order.profileId,
      checkoutId: order.checkoutId,
      refundId,
      amount: total,
      restock: restockOf(order, refund.lines ?? []),
    }),
  )
  return { refundId, amount: total, order: after }
}

const restockOf = (order: Order, lines: readonly LineToRefund[]) =>
  lines
    .filter((line) => line.restock)
    .map(({ lineId, quantity }) => ({
      variantId: order.lines.find((line) => line.id === lineId)!.variantId,
      quantity,
    }))

async function writeRefund(tx: Tx, order: Order, refundId: string, refund: Decided): Promise<void> {
  const { total, delivery } = refund.reckoned
  await query(
    tx,
    `with made as (
       insert into orders.refund (id, order_id, key, amount, delivery, lines, reason, by, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ), counted as (
       update orders.order_line l
       set refunded = l.refunded + back.units, restocked = least(l.quantity, l.restocked + back.restocked)
       from (
         select "lineId" as id, sum(quantity)::int as units,
           coalesce(sum(quantity) filter (where restock), 0)::int as restocked
         from jsonb_to_recordset($6::jsonb) as r("lineId" uuid, quantity int, restock boolean) group by 1
       ) back
       where l.id = back.id
     )
     update orders."order" set delivery_refunded = delivery_refunded + $5 where id = $2`,
    [
      refundId,
      order.id,
      refund.key ?? null,
      total.amount,
      delivery.amount,
      JSON.stringify(refund.lines ?? []),
      refund.reason,
      refund.by,
      tx.now,
    ],
  )
}

async function findByKey(tx: Tx, order: Order, key: string): Promise<RefundMade | undefined> {
  const [row] = await query<{ id: string; amount: number }>(
    tx,
    'select id, amount from orders.refund where order_id = $1 and key = $2',
    [order.id, key],
  )
  return row && { refundId: row.id, amount: { amount: row.amount, currency: order.currency }, order }
}
