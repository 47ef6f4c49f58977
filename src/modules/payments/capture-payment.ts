import { money, type Money } from '../../kernel/money.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { lockPayment } from './find-payment.ts'
import { captureAtProvider } from './jobs.ts'
import type { Payment } from './payment.ts'
import { AmountInvalid, CaptureTooLarge, CurrencyDiffers, NotAuthorised, PaymentLetGo } from './refusals.ts'
import { makeWish } from './wish.ts'

/**
 * Promises to take the reserved money; the job takes it once, and `payment-captured` tells when it has arrived.
 *
 * Repeating it changes nothing, nor does asking for money that is ours already. All of it unless a smaller amount is
 * given; the rest is then released by the provider.
 *
 * @throws {PaymentLetGo} when it is being released
 * @throws {NotAuthorised} while nothing is reserved
 * @throws {AmountInvalid} for nothing or less
 * @throws {CurrencyDiffers}
 * @throws {CaptureTooLarge} above what is reserved
 */
export async function capturePayment(tx: Tx, capture: { paymentId: string; amount?: Money }): Promise<Payment> {
  return captureLocked(tx, await lockPayment(tx, capture.paymentId), capture.amount)
}

/** The same for a payment that this transaction has locked, as it stands. */
export async function captureLocked(tx: Tx, payment: Payment, part?: Money): Promise<Payment> {
  if (payment.status === 'captured') return payment
  if (payment.letGoAt) throw new PaymentLetGo()
  if (payment.status !== 'authorised') throw new NotAuthorised()
  const { amount, currency } = part ?? payment.amount
  if (currency !== payment.amount.currency) throw new CurrencyDiffers(payment.amount.currency)
  if (amount <= 0) throw new AmountInvalid()
  if (amount > payment.amount.amount) throw new CaptureTooLarge(payment.amount)

  const wished = await makeWish(tx, { paymentId: payment.id, kind: 'capture', amount: money(amount, currency).amount })
  if (wished) await tx.enqueue(captureAtProvider({ paymentId: payment.id }), { key: payment.id })
  return payment
}
