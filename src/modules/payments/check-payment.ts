import { hours, later, minutes } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { providerNamed } from './choose-provider.ts'
import { findPayment, lockPayment } from './find-payment.ts'
import { letGo } from './let-go.ts'
import { isUnpaid, type Payment } from './payment.ts'
import { beginAtProvider } from './prepare-payment.ts'
import { Declined, Rejected } from './provider-no.ts'
import type { PaymentProvider, ProviderReport } from './provider.ts'
import { bankTransferName } from './receive-transfer.ts'
import { recordPaymentState } from './record-payment-state.ts'

/** A shopper has this long to pay; a payment that is under way outside has as long as it takes. */
const patienceMs = hours(24)

/**
 * Asks the provider for the truth and writes it down: after a lost answer, at the browser's return, for the sweep.
 *
 * A payment whose beginning was never answered is begun again under the same key. One that the provider does not know
 * stays as it is, until its time is over. Repeating it is harmless.
 *
 * @returns the payment as it stands then; `undefined` when there is none
 * @throws {Unreachable} when there is no answer either
 */
export async function checkPayment(
  edge: Edge,
  providers: readonly PaymentProvider[],
  { paymentId }: { paymentId: string },
): Promise<Payment | undefined> {
  const payment = await edge.reading((read) => findPayment(read, paymentId))
  if (!payment?.begunAt) return payment && edge.inTransaction((tx) => lookAgainLater(tx, payment.id))
  try {
    await askForTruth(edge, providers, payment)
  } catch (no) {
    if (!(no instanceof Rejected)) throw no
  }
  return edge.inTransaction((tx) => lookAgainLater(tx, paymentId))
}

async function askForTruth(edge: Edge, providers: readonly PaymentProvider[], payment: Payment): Promise<void> {
  const { id: paymentId, providerRef } = payment
  // Of a transfer only staff know the truth, also once the shop offers no transfers any more.
  if (providerRef && payment.provider === bankTransferName) return
  if (providerRef) {
    const state = await truthOf(providerNamed(providers, payment.provider), payment, providerRef)
    await edge.inTransaction((tx) => recordPaymentState(tx, { paymentId, state }))
  } else if (!payment.letGoAt) {
    await beginAtProvider(edge, providers, payment)
  }
}

/**
 * An approval is only made use of while somebody waits for it, and once: after a decline the shopper starts anew, and
 * her bank is not asked again and again.
 */
async function truthOf(provider: PaymentProvider, payment: Payment, providerRef: string): Promise<ProviderReport> {
  const report = await provider.fetch(providerRef)
  if (!report.approved || !provider.finish || payment.letGoAt || payment.status === 'declined') return report
  try {
    return await provider.finish(providerRef)
  } catch (no) {
    if (!(no instanceof Declined)) throw no
    return { status: 'declined', declineReason: no.reason }
  }
}

/** The longer a payment is open, the rarer it is looked at; after a day without a try it is let go. */
async function lookAgainLater(tx: Tx, paymentId: string): Promise<Payment> {
  const payment = await lockPayment(tx, paymentId)
  if (payment.letGoAt || !isUnpaid(payment)) return payment
  const ageMs = tx.now.getTime() - payment.createdAt.getTime()
  if (ageMs >= patienceMs && payment.status !== 'processing' && !payment.orderId) {
    await letGo(tx, payment)
    return lockPayment(tx, paymentId)
  }
  const pauseMs = Math.min(hours(6), Math.max(minutes(5), ageMs / 2))
  await query(tx, 'update payments.payment set check_at = $2 where id = $1', [paymentId, later(tx.now, pauseMs)])
  return payment
}
