import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checkAtProvider } from './jobs.ts'
import type { Payment } from './payment.ts'
import type { Notice, ProviderReport } from './provider.ts'
import { recordStateOf } from './record-payment-state.ts'
import { type PaymentRow, toPayment } from './tables.ts'

/**
 * Keeps a provider's verified notices and acts on them at once.
 *
 * A notice with a known id does nothing. One for a payment that is not known yet, because it overtook the answer that
 * names it, is kept and handled when that is stored or by the sweep. One without a report asks for the truth in a job.
 *
 * @returns how many were new
 */
export async function receiveNotices(
  tx: Tx,
  received: { provider: string; notices: readonly Notice[] },
): Promise<number> {
  let kept = 0
  for (const notice of received.notices) {
    const taken = await take(tx, received.provider, notice)
    if (!taken) continue
    kept++
    if (taken.payment) await act(tx, taken.payment, notice.report)
  }
  return kept
}

export interface KeptNotice {
  provider: string
  event_id: string
  provider_ref: string
  payment_id: string | null
  report: ProviderReport | null
}

/** What waits for a payment whose name at the provider has just been stored. */
export function lockKept(tx: Tx, at: { provider: string; providerRef: string }): Promise<KeptNotice[]> {
  return query<KeptNotice>(
    tx,
    `select provider, event_id, provider_ref, payment_id, report from payments.notice
     where provider = $1 and provider_ref = $2 and handled_at is null
     order by received_at, event_id for update`,
    [at.provider, at.providerRef],
  )
}

export async function handleKept(tx: Tx, kept: readonly KeptNotice[]): Promise<void> {
  for (const notice of kept) await handle(tx, notice)
}

/**
 * Keeps one notice and locks the payment it is about, if that is known: it counts as handled then.
 *
 * The unique key lets the second of two equal notices wait for the first, and then do nothing.
 */
async function take(tx: Tx, provider: string, notice: Notice): Promise<{ payment: Payment | undefined } | undefined> {
  const { eventId, providerRef, paymentId = null, report = null } = notice
  const said = report && JSON.stringify(report)
  const values = [provider, providerRef, paymentId, said, eventId, tx.now]
  const [known] = await query<PaymentRow & { is_new: boolean }>(tx, keepAndHold, values)
  if (known) return known.is_new ? { payment: toPayment(known) } : undefined

  const [row] = await query<PaymentRow | { id: null }>(tx, keepAndFind, values)
  return row && { payment: row.id === null ? undefined : toPayment(row) }
}

/** The usual case: the payment has its name already. Answers nothing, and keeps nothing, where it has not. */
const keepAndHold = `
  with known as materialized (
    select * from payments.payment where provider = $1 and provider_ref = $2 for no key update
  ), kept as (
    insert into payments.notice (provider, event_id, provider_ref, payment_id, report, received_at, handled_at)
    select $1, $5, $2, $3::uuid, $4::jsonb, $6::timestamptz, $6::timestamptz from known
    on conflict do nothing returning 1
  )
  select known.*, exists (select from kept) as is_new from known`

const nameAtProvider = `
  update payments.payment set provider_ref = coalesce(provider_ref, $2)
  where provider = $1 and (provider_ref = $2 or (provider_ref is null and id = $3)) returning *`

const keepAndFind = `
  with named as (${nameAtProvider}
  ), kept as (
    insert into payments.notice (provider, event_id, provider_ref, payment_id, report, received_at, handled_at)
    select $1, $5, $2, $3::uuid, $4::jsonb, $6::timestamptz, case when exists (select from named) then $6::timestamptz end
    on conflict do nothing returning 1
  )
  select named.* from kept left join named on true`

/** Handles one that was kept before its payment was known. */
async function handle(tx: Tx, notice: KeptNotice): Promise<void> {
  const { provider, event_id: eventId, provider_ref: providerRef, payment_id: paymentId, report } = notice
  const [payment] = await query<PaymentRow>(tx, nameAtProvider, [provider, providerRef, paymentId])
  if (!payment) return

  await act(tx, toPayment(payment), report)
  await query(tx, 'update payments.notice set handled_at = $3 where provider = $1 and event_id = $2', [
    provider,
    eventId,
    tx.now,
  ])
}

async function act(tx: Tx, payment: Payment, report: ProviderReport | null | undefined): Promise<void> {
  if (report) await recordStateOf(tx, payment, report)
  else await tx.enqueue(checkAtProvider({ paymentId: payment.id }))
}
