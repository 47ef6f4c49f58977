import { money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { about, isHeard } from './about.ts'
import { paymentRefunded, refundRefused } from './events.ts'
import { lockPayment } from './find-payment.ts'
import type { Payment } from './payment.ts'
import type { RefundReport } from './provider.ts'
import { giveCreditBack, isStoreCredit } from './store-credit.ts'

/**
 * Writes down what a provider says about the refunds of a locked payment; repeating it changes nothing.
 *
 * Store credit that waits for one of them is given with it, or not at all: a refund is never half given.
 *
 * A refund that somebody made at the provider's own desk becomes a row too, so that no more is promised than is left.
 */
export async function recordRefunds(tx: Tx, payment: Payment, reports: readonly RefundReport[]): Promise<void> {
  await adoptForeign(tx, payment, reports)
  for (const settled of await settle(tx, payment, reports)) {
    const said = { ...about(payment, money(settled.amount, payment.amount.currency)), refundId: settled.id }
    if (settled.status === 'done' && isHeard(payment)) await tx.publish(paymentRefunded(said))
    if (settled.status === 'rejected') {
      await tx.publish(refundRefused({ ...said, reason: 'The provider could not give it back' }))
    }
    if (!isStoreCredit(payment)) await settleWaiting(tx, settled)
  }
}

/** Of store credit only, so that there is no third to wait for the second. */
async function settleWaiting(tx: Tx, { id, status }: SettledRefund): Promise<void> {
  const waiting = await query<{ id: string; payment_id: string; amount: number }>(
    tx,
    `select id, payment_id, amount from payments.refund where after_id = $1 and status = 'wished' order by id`,
    [id],
  )
  for (const { id: refundId, payment_id: paymentId, amount: minor } of waiting) {
    const payment = await lockPayment(tx, paymentId)
    const amount = money(minor, payment.amount.currency)
    if (status === 'done') await giveCreditBack(tx, payment, { refundId, amount })
    await recordRefunds(tx, payment, [{ providerRef: refundId, refundId, amount, status }])
  }
}

interface SettledRefund {
  id: string
  amount: number
  status: 'done' | 'rejected'
}

/** Rejected ones free the amount they had promised. */
const settle = (tx: Tx, payment: Payment, reports: readonly RefundReport[]) =>
  query<SettledRefund>(
    tx,
    `with said as (
       select * from jsonb_to_recordset($2::jsonb) as (id uuid, provider_ref text, status text)
     ), settled as (
       update payments.refund
       set provider_ref = said.provider_ref, status = said.status,
         settled_at = case when said.status = 'wished' then null else $3::timestamptz end
       from said
       where payment_id = $1 and refund.status = 'wished'
         and (refund.id = said.id or refund.provider_ref = said.provider_ref)
       returning refund.id, refund.amount, refund.status
     ), freed as (
       update payments.payment
       set refunded_amount = refunded_amount - (select sum(amount) from settled where status = 'rejected')
       where id = $1 and exists (select from settled where status = 'rejected')
     )
     select id, amount, status from settled where status <> 'wished'`,
    [payment.id, JSON.stringify(reports.map(toSaid)), tx.now],
  )

const toSaid = (report: RefundReport) => ({
  id: report.refundId ?? null,
  provider_ref: report.providerRef,
  status: report.status,
})

/** Only as far as the capture reaches: while that has not been reported yet, the next report brings them again. */
async function adoptForeign(tx: Tx, payment: Payment, reports: readonly RefundReport[]): Promise<void> {
  const foreign = reports.filter(
    (report) => report.status !== 'rejected' && report.amount.currency === payment.amount.currency,
  )
  if (foreign.length === 0) return
  await query(
    tx,
    `with strangers as (
       select said.* from jsonb_to_recordset($2::jsonb) as said (id uuid, provider_ref text, amount bigint)
       where not exists (
         select from payments.refund known
         where known.payment_id = $1 and (known.id = said.id or known.provider_ref = said.provider_ref))
     ), adopted as (
       insert into payments.refund (id, payment_id, amount, reason, provider_ref, wished_at)
       select coalesce(id, gen_random_uuid()), $1, amount, 'Made at the provider', provider_ref, $3
       from strangers
       where (select captured_amount - refunded_amount from payments.payment where id = $1) >=
         (select sum(amount) from strangers)
       on conflict do nothing
       returning amount
     )
     update payments.payment set refunded_amount = refunded_amount + (select sum(amount) from adopted)
     where id = $1 and exists (select from adopted)`,
    [
      payment.id,
      JSON.stringify(foreign.map((report) => ({ ...toSaid(report), amount: report.amount.amount }))),
      tx.now,
    ],
  )
}
