import { money, subtract, type Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { lockPayment } from './find-payment.ts'
import { refundAtProvider } from './jobs.ts'
import { isSameAmount, type Payment, type Refund } from './payment.ts'
import { recordRefunds } from './record-refunds.ts'
import { AmountInvalid, CurrencyDiffers, RefundDiffers, RefundTooLarge } from './refusals.ts'
import { giveCreditBack, isStoreCredit } from './store-credit.ts'
import { toRefund, type RefundRow } from './tables.ts'

export interface RefundToMake {
  paymentId: string
  amount: Money
  /** For staff and the order's timeline; no personal data. */
  reason: string
  /** Give the same id again to repeat safely; a new refund without one. */
  refundId?: string
  /** Of store credit: it is given only when this other refund is done, and not at all when the bank rejects that. */
  afterRefund?: string | undefined
}

/**
 * Promises money back; the job gives it back once, under the refund's id as key.
 *
 * What was paid with store credit is store credit again, at once or after another part of the same refund.
 *
 * Refunds never add up to more than was captured, promised ones included: a constraint of the table says so too.
 *
 * @throws {AmountInvalid} for nothing or less
 * @throws {CurrencyDiffers}
 * @throws {RefundTooLarge} above what is left; before the capture nothing is
 * @throws {RefundDiffers} when the id was used for another refund
 */
export async function refundPayment(tx: Tx, refund: RefundToMake): Promise<Refund> {
  const payment = await lockPayment(tx, refund.paymentId)
  const earlier = refund.refundId === undefined ? undefined : await findRefund(tx, refund.refundId)
  if (earlier) {
    if (earlier.paymentId !== payment.id || !isSameAmount(earlier.amount, refund.amount)) throw new RefundDiffers()
    return earlier
  }
  if (refund.amount.amount <= 0) throw new AmountInvalid()
  if (refund.amount.currency !== payment.amount.currency) throw new CurrencyDiffers(payment.amount.currency)
  const left = subtract(payment.captured, payment.refunded)
  if (refund.amount.amount > left.amount) throw new RefundTooLarge(left)

  const id = refund.refundId ?? tx.newId()
  await query(
    tx,
    `with promised as (update payments.payment set refunded_amount = refunded_amount + $3 where id = $2)
     insert into payments.refund (id, payment_id, amount, reason, wished_at, after_id) values ($1, $2, $3, $4, $5, $6)`,
    [id, payment.id, refund.amount.amount, refund.reason, tx.now, refund.afterRefund ?? null],
  )
  const made: Refund = {
    id,
    paymentId: payment.id,
    amount: money(refund.amount.amount, refund.amount.currency),
    reason: refund.reason,
    status: 'wished',
    wishedAt: tx.now,
  }
  if (isStoreCredit(payment)) return refund.afterRefund ? made : creditBack(tx, payment, made)
  await tx.enqueue(refundAtProvider({ refundId: id }), { key: id })
  return made
}

async function creditBack(tx: Tx, payment: Payment, refund: Refund): Promise<Refund> {
  const { id: refundId, amount } = refund
  await giveCreditBack(tx, payment, { refundId, amount })
  await recordRefunds(tx, payment, [{ providerRef: refundId, refundId, amount, status: 'done' }])
  return { ...refund, status: 'done' }
}

export async function findRefund(tx: Tx, refundId: string): Promise<Refund | undefined> {
  const [row] = await query<RefundRow>(
    tx,
    `select refund.*, payment.currency
     from payments.refund join payments.payment on payment.id = refund.payment_id where refund.id = $1`,
    [refundId],
  )
  return row && toRefund(row)
}
