import type { Money } from '../../kernel/money.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { lockPayment } from './find-payment.ts'
import { isSameAmount, type Payment } from './payment.ts'
import { recordPaymentState } from './record-payment-state.ts'
import { recordRefunds } from './record-refunds.ts'
import { AmountDiffers, NotATransfer, RefundUnknown } from './refusals.ts'
import { findRefund } from './refund-payment.ts'

/** The provider whose money staff see on the account themselves. */
export const bankTransferName = 'bank-transfer'

/**
 * Staff saw the transfer on the account: the payment is captured.
 *
 * Repeating it changes nothing. Money for an order that was cancelled meanwhile is promised back.
 *
 * @throws {PaymentUnknown}
 * @throws {NotATransfer} when the payment reports by itself
 * @throws {AmountDiffers} when another amount arrived than was asked for
 */
export async function receiveTransfer(tx: Tx, received: { paymentId: string; amount: Money }): Promise<Payment> {
  const payment = await lockPayment(tx, received.paymentId)
  if (payment.provider !== bankTransferName) throw new NotATransfer()
  if (payment.status === 'captured') return payment
  if (!isSameAmount(payment.amount, received.amount)) throw new AmountDiffers(payment.amount)

  return recordPaymentState(tx, { paymentId: payment.id, state: { status: 'captured', amount: received.amount } })
}

/**
 * Staff sent the money of a bank transfer back: the promised refund is done. Repeating it changes nothing.
 *
 * @throws {RefundUnknown}
 * @throws {NotATransfer} when the provider gives back by itself
 */
export async function markRefundSent(tx: Tx, { refundId }: { refundId: string }): Promise<void> {
  const refund = await findRefund(tx, refundId)
  if (!refund) throw new RefundUnknown()
  const payment = await lockPayment(tx, refund.paymentId)
  if (payment.provider !== bankTransferName) throw new NotATransfer()

  await recordRefunds(tx, payment, [{ providerRef: refund.id, refundId, amount: refund.amount, status: 'done' }])
}
