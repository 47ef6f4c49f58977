import { compare } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { about, isHeard } from './about.ts'
import { paymentAuthorised, paymentCaptured, paymentDeclined, paymentVoided } from './events.ts'
import { lockPayment } from './find-payment.ts'
import { letGo } from './let-go.ts'
import { isSameAmount, mayMove, type Payment, type PaymentStatus } from './payment.ts'
import type { BegunPayment, ProviderReport } from './provider.ts'
import { recordRefunds } from './record-refunds.ts'
import { refundPayment } from './refund-payment.ts'
import { toPayment, type PaymentRow } from './tables.ts'
import { settleWishOf } from './wish.ts'

/**
 * Writes down what a provider says about a payment.
 *
 * Reports that are late, doubled or out of order change nothing; any order of the same reports ends the same (see
 * `moves`). An amount other than the one asked for never authorises: the payment is declined and let go. Money that
 * arrives for a payment which was let go is given back in full.
 *
 * @throws {PaymentUnknown}
 */
export async function recordPaymentState(
  tx: Tx,
  report: { paymentId: string; state: ProviderReport },
): Promise<Payment> {
  return recordStateOf(tx, await lockPayment(tx, report.paymentId), report.state)
}

/** The same for a payment that this transaction has locked, as it stands. */
export async function recordStateOf(tx: Tx, before: Payment, said: ProviderReport): Promise<Payment> {
  const after = (await moveOf(tx, before, said)) ?? before
  if (said.refunds?.length) await recordRefunds(tx, after, said.refunds)
  return after
}

/** The same for one that was only seen: while it still stands as it did, one statement does. @throws {PaymentUnknown} */
export async function recordStateOfSeen(tx: Tx, seen: Payment, said: ProviderReport): Promise<Payment> {
  const moved = said.refunds?.length ? undefined : await moveOf(tx, seen, said)
  return moved ?? recordPaymentState(tx, { paymentId: seen.id, state: said })
}

/** The same, and the provider's name for it is noted. @returns nothing where that takes a look at what happened since */
export const nameAndMove = (
  tx: Tx,
  seen: Payment,
  { providerRef, page, report }: BegunPayment,
): Promise<Payment | undefined> =>
  seen.page || page || report.refunds?.length ? Promise.resolve(undefined) : moveOf(tx, seen, report, providerRef)

/** @returns nothing when it does not move, or does not stand where it was seen any more */
async function moveOf(tx: Tx, before: Payment, said: ProviderReport, name?: string): Promise<Payment | undefined> {
  const state = isOtherAmount(before, said) ? mismatch : said
  return mayMove(before.status, state.status) ? move(tx, before, state, name) : undefined
}

const mismatch: ProviderReport = { status: 'declined', declineReason: 'amount-mismatch' }

/** Taking less than was authorised is the merchant's choice; every other difference is an error or an attack. */
function isOtherAmount(payment: Payment, { status, amount }: ProviderReport): boolean {
  if (status !== 'authorised' && status !== 'captured') return false
  if (!amount || amount.currency !== payment.amount.currency) return true
  if (status === 'captured' && payment.status === 'authorised') return compare(amount, payment.amount) > 0
  return !isSameAmount(amount, payment.amount)
}

async function move(tx: Tx, before: Payment, state: ProviderReport, name?: string): Promise<Payment | undefined> {
  const after = await writeMove(tx, before, state, name)
  if (!after) return undefined
  await announce(tx, after)
  if (after.status === 'captured' && after.letGoAt) await giveAllBack(tx, after)
  if (state === mismatch) await letGo(tx, after)
  return after
}

const over: readonly PaymentStatus[] = ['authorised', 'captured', 'voided']

async function writeMove(
  tx: Tx,
  { id, status: from }: Payment,
  state: ProviderReport,
  name: string | undefined,
): Promise<Payment | undefined> {
  const wish = state.status === 'captured' ? 'capture' : state.status === 'voided' ? 'void' : undefined
  const values = [
    id,
    state.status,
    state.status === 'captured' ? state.amount!.amount : 0,
    state.status === 'declined' ? (state.declineReason ?? 'other') : null,
    tx.now,
    over.includes(state.status),
    from,
    name ?? null,
  ]
  const [row] = await query<PaymentRow>(tx, wish ? moveAndSettle : moveStatus, wish ? [...values, wish] : values)
  return row && toPayment(row)
}

const moveStatus = `
  update payments.payment
  set status = $2, captured_amount = $3, decline_reason = $4,
    authorised_at = case when $2 in ('authorised', 'captured') then coalesce(authorised_at, $5) end,
    let_go_at = case when $2 = 'voided' then coalesce(let_go_at, $5) else let_go_at end,
    page = case when $6 then null else page end,
    check_at = case when $6 then null else check_at end,
    provider_ref = coalesce(provider_ref, $8)
  where id = $1 and status = $7 returning *`

const moveAndSettle = `
  with moved as (${moveStatus}
  ), settled as (${settleWishOf})
  select * from moved`

async function announce(tx: Tx, payment: Payment): Promise<void> {
  if (payment.status === 'voided') return tx.publish(paymentVoided(about(payment)))
  if (!isHeard(payment)) return
  if (payment.status === 'authorised') await tx.publish(paymentAuthorised(about(payment)))
  if (payment.status === 'captured') await tx.publish(paymentCaptured(about(payment, payment.captured)))
  if (payment.status === 'declined') {
    await tx.publish(paymentDeclined({ ...about(payment), reason: payment.declineReason ?? 'other' }))
  }
}

const giveAllBack = (tx: Tx, payment: Payment) =>
  refundPayment(tx, { paymentId: payment.id, amount: payment.captured, reason: 'Nobody waited for this payment' })
