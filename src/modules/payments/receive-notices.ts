import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checkAtProvider } from './jobs.ts'
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
  const kept = await keepNew(tx, received)
  for (const notice of kept) await handle(tx, notice)
  return kept.length
}

interface KeptNotice {
  provider: string
  event_id: string
  provider_ref: string
  payment_id: string | null
  report: ProviderReport | null
}

/** Handles what waits for a payment whose name at the provider has just been stored. @returns how many waited */
export async function handleKept(tx: Tx, at: { provider: string; providerRef: string }): Promise<number> {
  const kept = await query<KeptNotice>(
    tx,
    `select provider, event_id, provider_ref, payment_id, report from payments.notice
     where provider = $1 and provider_ref = $2 and handled_at is null
     order by received_at, event_id for update`,
    [at.provider, at.providerRef],
  )
  for (const notice of kept) await handle(tx, notice)
  return kept.length
}

/** The unique key lets the second of two equal notices wait for the first, and then do nothing. */
const keepNew = (tx: Tx, { provider, notices }: { provider: string; notices: readonly Notice[] }) =>
  query<KeptNotice>(
    tx,
    `insert into payments.notice (provider, event_id, provider_ref, payment_id, report, received_at)
     select $1, event_id, provider_ref, payment_id, report, $3
     from jsonb_to_recordset($2::jsonb) as (event_id text, provider_ref text, payment_id uuid, report jsonb)
     order by event_id
     on conflict do nothing
     returning provider, event_id, provider_ref, payment_id, report`,
    [
      provider,
      JSON.stringify(
        notices.map((notice) => ({
          event_id: notice.eventId,
          provider_ref: notice.providerRef,
          payment_id: notice.paymentId ?? null,
          report: notice.report ?? null,
        })),
      ),
      tx.now,
    ],
  )

async function handle(tx: Tx, notice: KeptNotice): Promise<void> {
  const [payment] = await query<PaymentRow>(
    tx,
    `update payments.payment set provider_ref = coalesce(provider_ref, $2)
     where provider = $1 and (provider_ref = $2 or (provider_ref is null and id = $3)) returning *`,
    [notice.provider, notice.provider_ref, notice.payment_id],
  )
  if (!payment) return

  if (notice.report) await recordStateOf(tx, toPayment(payment), notice.report)
  else await tx.enqueue(checkAtProvider({ paymentId: payment.id }))
  await query(tx, 'update payments.notice set handled_at = $3 where provider = $1 and event_id = $2', [
    notice.provider,
    notice.event_id,
    tx.now,
  ])
}
