import { later, seconds } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { providerNamed } from './choose-provider.ts'
import { findPayment, lockPayment } from './find-payment.ts'
import { checkAtProvider } from './jobs.ts'
import { asAsked, type AskedRow, markBegun, type MarkedPayment, type PaymentToPrepare } from './mark-begun.ts'
import { isUnpaid, type Payment } from './payment.ts'
import { Declined, Rejected, Unreachable } from './provider-no.ts'
import type { BegunPayment, PaymentProvider, PaymentToBegin } from './provider.ts'
import { handleKept, lockKept } from './receive-notices.ts'
import { nameAndMove, recordPaymentState, recordStateOf } from './record-payment-state.ts'
import { ProviderUnavailable } from './refusals.ts'
import { type PaymentRow, toPayment } from './tables.ts'

/**
 * Begins a started payment at its provider and answers what the page needs to go on.
 *
 * For edges, after the transaction of `startPayment`: it opens its own and asks the provider between them. Repeating
 * it asks under the same key, so that the provider begins once; when it has begun already, nobody is asked.
 *
 * @throws {PaymentLetGo} when another window started another payment
 * @throws {ProviderUnavailable} when the provider does not answer or will not; the shopper may choose another one, and
 *   what was begun all the same is found by a check soon after
 */
export async function preparePayment(
  edge: Edge,
  providers: readonly PaymentProvider[],
  prepare: PaymentToPrepare,
): Promise<Payment> {
  return prepareMarked(edge, providers, await edge.inOneStatement((tx) => markBegun(tx, prepare)))
}

/** The second half of it, where the transaction that started the payment has noted its beginning with `markBegun`. */
export async function prepareMarked(
  edge: Edge,
  providers: readonly PaymentProvider[],
  { payment, asked }: MarkedPayment,
): Promise<Payment> {
  if (payment.providerRef && (payment.page || !isUnpaid(payment))) return payment
  try {
    return await beginAtProvider(edge, providers, payment, asked)
  } catch (no) {
    if (no instanceof Unreachable) {
      await edge.inTransaction((tx) =>
        tx.enqueue(checkAtProvider({ paymentId: payment.id }), { startAfter: later(tx.now, seconds(10)) }),
      )
    }
    if (no instanceof Unreachable || no instanceof Rejected) throw new ProviderUnavailable()
    throw no
  }
}

/** Asks with what was stored before, so that a repetition is the same request. Throws the three noes as they come. */
export async function beginAtProvider(
  edge: Edge,
  providers: readonly PaymentProvider[],
  payment: Payment,
  known?: PaymentToBegin,
): Promise<Payment> {
  const asked = known ?? (await edge.reading((read) => toBegin(read, payment)))
  try {
    const begun = await providerNamed(providers, payment.provider).begin(asked)
    return await edge.inTransaction((tx) => recordBegun(tx, payment, begun))
  } catch (no) {
    if (!(no instanceof Declined)) throw no
    const state = { status: 'declined', declineReason: no.reason } as const
    return edge.inTransaction((tx) => recordPaymentState(tx, { paymentId: payment.id, state }))
  }
}

async function toBegin(read: Parameters<typeof findPayment>[0], payment: Payment): Promise<PaymentToBegin> {
  const [row] = await query<AskedRow>(
    read,
    'select return_url, method, customer_ref, saves_method from payments.payment where id = $1',
    [payment.id],
  )
  return asAsked(payment, row)
}

/** Notices that came before this answer was stored are handled now. */
async function recordBegun(tx: Tx, seen: Payment, begun: BegunPayment): Promise<Payment> {
  const [moved, kept] = await Promise.all([nameAndMove(tx, seen, begun), lockKept(tx, nameOf(seen, begun))])
  if (moved && kept.length === 0) return moved
  return recordInSteps(tx, seen.id, begun)
}

async function recordInSteps(tx: Tx, paymentId: string, begun: BegunPayment): Promise<Payment> {
  const [row] = await query<PaymentRow>(
    tx,
    `update payments.payment set provider_ref = coalesce(provider_ref, $2), page = case when let_go_at is null then $3::jsonb end
     where id = $1 returning *`,
    [paymentId, begun.providerRef, begun.page ? JSON.stringify(begun.page) : null],
  )
  const noted = toPayment(row!)
  const [after, kept] = await Promise.all([recordStateOf(tx, noted, begun.report), lockKept(tx, nameOf(noted, begun))])
  if (kept.length === 0) return after
  await handleKept(tx, kept)
  return lockPayment(tx, paymentId)
}

const nameOf = ({ provider }: Payment, { providerRef }: BegunPayment) => ({ provider, providerRef })
