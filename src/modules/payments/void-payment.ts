import { subtract } from '../../kernel/money.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { lockPayment } from './find-payment.ts'
import { letGo } from './let-go.ts'
import { refundPayment } from './refund-payment.ts'
import { AlreadyCaptured, CaptureUnderway } from './refusals.ts'
import { activeWish } from './wish.ts'

/**
 * Promises to release what a payment reserves; the job does so once, and `payment-voided` tells when it is done.
 *
 * Repeating it changes nothing.
 *
 * @throws {AlreadyCaptured} when the money is ours: refund it instead
 * @throws {CaptureUnderway} when it is being taken
 */
export async function voidPayment(tx: Tx, { paymentId }: { paymentId: string }): Promise<void> {
  const payment = await lockPayment(tx, paymentId)
  if (payment.letGoAt) return
  if (payment.status === 'captured') throw new AlreadyCaptured()
  if ((await activeWish(tx, payment.id))?.kind === 'capture') throw new CaptureUnderway()

  await letGo(tx, payment)
}

/**
 * Undoes a payment wherever it stands, e.g. when its order is cancelled: releases what is reserved, gives back what
 * was taken and not refunded yet, and lets a capture that is under way arrive and then gives it back.
 *
 * The checkout can then be paid anew. Repeating it changes nothing.
 *
 * @param undo.reason for staff; no personal data
 */
export async function giveBackPayment(tx: Tx, undo: { paymentId: string; reason: string }): Promise<void> {
  const payment = await lockPayment(tx, undo.paymentId)
  if (payment.status !== 'captured') return letGo(tx, payment)

  const left = subtract(payment.captured, payment.refunded)
  if (left.amount > 0) await refundPayment(tx, { paymentId: payment.id, amount: left, reason: undo.reason })
  await letGo(tx, payment)
}
