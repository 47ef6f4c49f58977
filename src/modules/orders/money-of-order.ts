import { compare, type Money, money, sum } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { isStoreCredit, type Payment, paymentsFor } from '../payments/index.ts'
import { orderPaid } from './events.ts'
import { lockOrderOfCheckout } from './find-order.ts'
import { happened } from './happening.ts'
import { canMovePayment, type PaymentState } from './life.ts'
import type { Order } from './order.ts'

/** What the payments that an order rests on have brought and given back. */
export interface OrderMoney {
  readonly state: PaymentState
  readonly captured: Money
  /** Promised refunds included. */
  readonly refunded: Money
}

/** The payments that this order rests on: its checkout may have tried others. */
export async function paymentsOfOrder(read: Read, order: Pick<Order, 'id' | 'checkoutId'>): Promise<Payment[]> {
  const payments = await paymentsFor(read, order.checkoutId)
  return payments.filter((payment) => payment.orderId === order.id)
}

/**
 * Where the money of an order stands, from its payments alone, whatever order their messages came in. Beside store
 * credit the other payment decides: half of the money is no paid order.
 *
 * @param credited what went back as store credit without touching a payment
 */
export function moneyOf(payments: readonly Payment[], credited: Money): OrderMoney {
  const { currency } = credited
  const captured = sum(
    payments.map((payment) => payment.captured),
    currency,
  )
  const refunded = sum([...payments.map((payment) => payment.refunded), credited], currency)
  return { state: stateOf(payments, captured, refunded), captured, refunded }
}

function stateOf(payments: readonly Payment[], captured: Money, refunded: Money): PaymentState {
  const open = payments.filter(({ status, letGoAt }) => !letGoAt && status !== 'captured' && status !== 'voided')
  if (captured.amount > 0 && open.length === 0) {
    if (refunded.amount === 0) return 'paid'
    return compare(refunded, captured) < 0 ? 'partially-refunded' : 'refunded'
  }
  if (open.length > 0) return open.every(({ status }) => status === 'authorised') ? 'authorised' : 'awaiting'
  return payments.some((payment) => payment.status === 'voided') ? 'voided' : 'awaiting'
}

/**
 * Brings an order up to date with its payments. Repeating it changes nothing; a checkout that is no order yet is left
 * alone, because placing looks at the payment itself.
 */
export async function recordOrderMoney(tx: Tx, { checkoutId }: { checkoutId: string }): Promise<void> {
  // In this order: the payments are read once the order is held.
  const [order, payments] = await Promise.all([lockOrderOfCheckout(tx, checkoutId), paymentsFor(tx, checkoutId)])
  if (order) await follow(tx, order, payments)
}

/** All that was asked for has arrived once, whatever went back since. */
const isFull = (state: PaymentState): boolean => ['paid', 'partially-refunded', 'refunded'].includes(state)

/** An order that store credit pays wholly was paid when it was placed; a part of it alone is no paid order. */
const isOnlyCredit = (payments: readonly Payment[]): boolean =>
  payments.every((payment) => isStoreCredit(payment) || payment.captured.amount === 0)

/** For a locked order. @returns the order with its money as it is now */
export async function refreshMoney(tx: Tx, order: Order): Promise<Order> {
  return follow(tx, order, await paymentsFor(tx, order.checkoutId))
}

async function follow(tx: Tx, order: Order, ofCheckout: readonly Payment[]): Promise<Order> {
  const payments = ofCheckout.filter((payment) => payment.orderId === order.id)
  if (payments.length === 0) return order
  const { state, captured, refunded } = moneyOf(payments, order.credited)
  const moved = state !== order.paymentState && canMovePayment(order.paymentState, state)
  const paymentState = moved ? state : order.paymentState
  if (!moved && captured.amount === order.captured.amount && refunded.amount === order.refunded.amount) return order

  const update = 'update orders."order" set payment_state = $2, captured = $3, refunded = $4 where id = $1'
  const tells = moved && (state === 'authorised' || state === 'paid' || state === 'voided')
  await Promise.all([
    query(tx, update, [order.id, paymentState, captured.amount, refunded.amount]),
    tells && happened(tx, { orderId: order.id, kind: state, by: 'system', data: { amount: captured } }),
  ])
  if (isFull(paymentState) && !isFull(order.paymentState) && !isOnlyCredit(payments)) {
    const { id: orderId, profileId, checkoutId } = order
    await tx.publish(orderPaid({ orderId, profileId, checkoutId, amount: money(captured.amount, order.currency) }))
  }
  return { ...order, paymentState, captured, refunded }
}
