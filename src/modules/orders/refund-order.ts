import { least, type Money, subtract } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { giveCredit } from '../credit/index.ts'
import { isStoreCredit, type Payment, refundPayment } from '../payments/index.ts'
import { orderCredited, orderRefunded } from './events.ts'
import { getOrder, lockOrder } from './find-order.ts'
import { happened } from './happening.ts'
import { paymentsOfOrder, refreshMoney } from './money-of-order.ts'
import type { By, Order } from './order.ts'
import { reasonOf } from './reason.ts'
import { type LineToRefund, reckonRefund, type RefundSum, type RefundWish } from './refund.ts'
import { RefundTooLarge } from './refusals.ts'

/** What others act on: the badge of a verified buyer ends with an order that was fraud. */
export type RefundCause = 'fraud'

export interface OrderToRefund extends RefundWish {
  readonly orderId: string
  readonly reason: string
  /** Left out for an ordinary refund. */
  readonly cause?: RefundCause | undefined
  readonly by: By
  /** As store credit, at once, instead of the way she paid. */
  readonly asCredit?: boolean | undefined
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
 * It goes back to where it came from: first the way she paid, then what was paid with store credit, which is given only
 * when the bank has done its part. The money itself is sent by a job of the payments; goods to restock go back on the
 * shelf by its announcement.
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
  const payments = (await paymentsOfOrder(tx, order)).filter((candidate) => candidate.captured.amount > 0)
  if (payments.length === 0) throw new RefundTooLarge('amount', { amount: 0, currency: order.currency })

  return giveBack(tx, order, payments, { ...wish, reason, reckoned })
}

interface Decided extends OrderToRefund {
  readonly reckoned: RefundSum
}

async function giveBack(tx: Tx, order: Order, payments: readonly Payment[], refund: Decided): Promise<RefundMade> {
  const refundId = tx.newId()
  const { total } = refund.reckoned
  await writeRefund(tx, order, refundId, refund)
  if (refund.asCredit) await giveAsCredit(tx, order, refundId, refund)
  else await refundPayments(tx, order, payments, { refundId, total })
  const data = { refundId, amount: total, reason: refund.reason }
  const kind = refund.asCredit ? 'credited' : 'refunded'
  await happened(tx, { orderId: order.id, kind, by: refund.by, data })

  const after = await refreshMoney(tx, await getOrder(tx, order.id))
  const { id: orderId, profileId, checkoutId } = order
  const announced = refund.asCredit ? orderCredited : orderRefunded
  const restock = restockOf(order, refund.lines ?? [])
  const { cause } = refund
  await tx.publish(
    announced({ orderId, profileId, checkoutId, refundId, amount: total, restock, ...(cause && { cause }) }),
  )
  return { refundId, amount: total, order: after }
}

const giveAsCredit = (tx: Tx, order: Order, refundId: string, { reckoned, by }: Decided): Promise<Money> =>
  giveCredit(tx, {
    profileId: order.profileId,
    amount: reckoned.total,
    reason: 'return',
    reference: `order-refund:${refundId}`,
    note: order.number,
    by,
  })

/** NOTE: the first part carries the refund's own id, under which a provider's no leads back to it. */
async function refundPayments(
  tx: Tx,
  order: Order,
  payments: readonly Payment[],
  refund: { refundId: string; total: Money },
): Promise<void> {
  const reason = `Refund of order ${order.number}`
  let left = refund.total
  let refundId = refund.refundId
  let afterRefund: string | undefined
  for (const payment of payments.toSorted((a, b) => Number(isStoreCredit(a)) - Number(isStoreCredit(b)))) {
    const amount = least(left, subtract(payment.captured, payment.refunded))
    if (amount.amount <= 0) continue
    const part = { paymentId: payment.id, amount, reason, refundId }
    await refundPayment(tx, isStoreCredit(payment) ? { ...part, afterRefund } : part)
    left = subtract(left, amount)
    afterRefund ??= refundId
    refundId = tx.newId()
  }
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
       insert into orders.refund (id, order_id, key, amount, delivery, lines, reason, by, at, as_credit, cause)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
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
     update orders."order" set delivery_refunded = delivery_refunded + $5,
       credited = credited + case when $10 then $4 else 0 end, refunded = refunded + case when $10 then $4 else 0 end
     where id = $2`,
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
      refund.asCredit ?? false,
      refund.cause ?? null,
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
