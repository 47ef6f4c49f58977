import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { providerNamed } from './choose-provider.ts'
import { findPayment, lockPayment } from './find-payment.ts'
import type { Payment, Refund } from './payment.ts'
import { Declined, Rejected } from './provider-no.ts'
import type { PaymentProvider, RefundReport } from './provider.ts'
import { recordRefunds } from './record-refunds.ts'
import { findRefund } from './refund-payment.ts'

/**
 * Gives back at the provider what was promised, under the refund's id as key.
 *
 * After a first try the provider is asked first which refunds it knows: keys do not live for ever there, our note on
 * the refund does. So a lost answer ends with one refund however late the next try is.
 *
 * @throws {Unreachable} so that the job tries again; the sweep does when the job has given up
 */
export async function carryOutRefund(
  edge: Edge,
  providers: readonly PaymentProvider[],
  { refundId }: { refundId: string },
): Promise<void> {
  const found = await edge.inTransaction((tx) => markTried(tx, refundId))
  if (!found) return
  const { refund, payment, triedBefore } = found
  const provider = providerNamed(providers, payment.provider)
  const known = triedBefore ? await knownRefund(provider, payment, refund) : undefined
  const report = known ?? (await giveBack(provider, payment, refund))
  await edge.inTransaction(async (tx) => recordRefunds(tx, await lockPayment(tx, payment.id), [report]))
}

async function markTried(tx: Tx, refundId: string) {
  const refund = await findRefund(tx, refundId)
  if (refund?.status !== 'wished') return undefined
  const payment = await findPayment(tx, refund.paymentId)
  const [tried] = await query<{ before: Date | null }>(
    tx,
    `update payments.refund set tried_at = $2
     from (select id, tried_at as before from payments.refund where id = $1 for update) earlier
     where refund.id = earlier.id returning before`,
    [refundId, tx.now],
  )
  return payment && { refund, payment, triedBefore: tried?.before != null }
}

async function knownRefund(
  provider: PaymentProvider,
  payment: Payment,
  refund: Refund,
): Promise<RefundReport | undefined> {
  const { refunds = [] } = await provider.fetch(payment.providerRef!)
  return refunds.find(
    (report) => report.refundId === refund.id || (refund.providerRef && report.providerRef === refund.providerRef),
  )
}

async function giveBack(provider: PaymentProvider, payment: Payment, refund: Refund): Promise<RefundReport> {
  const order = { providerRef: payment.providerRef!, key: refund.id, amount: refund.amount }
  try {
    return { ...(await provider.refund(order)), refundId: refund.id }
  } catch (no) {
    if (!(no instanceof Rejected) && !(no instanceof Declined)) throw no
    return { providerRef: `none:${refund.id}`, refundId: refund.id, amount: refund.amount, status: 'rejected' }
  }
}
