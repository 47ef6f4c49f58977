import { days, hours, later, minutes } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { lockPayment } from './find-payment.ts'
import { captureAtProvider, checkAtProvider, refundAtProvider, voidAtProvider } from './jobs.ts'
import { letGo } from './let-go.ts'
import { bankTransferName } from './receive-transfer.ts'
import { handleKept, lockKept } from './receive-notices.ts'
import type { WishRow } from './tables.ts'

/** Of each kind, in one run; the next run takes the next. */
const batch = 200
/** An authorisation on which no order rests by then is released: its checkout was never placed. */
export const unclaimedMs = hours(2)
/** Store credit has nobody outside to wait for: it comes back soon after the stock that was held with it. */
const unclaimedCreditMs = minutes(20)
/** A promise not carried out by then has lost its job. */
export const lateMs = minutes(5)
/** A notice whose payment has not appeared by then belongs to another system with the same account. */
const keepNoticesMs = days(3)

/**
 * Finds the promises that are late and gives each its job again, so that a lost job delays and never loses.
 *
 * Payments without an answer are checked, captures, voids and refunds not yet carried out are ordered again,
 * authorisations whose checkout was never placed are released, notices that came too early are tried once more.
 */
export async function sweepPayments(tx: Tx): Promise<void> {
  await checkUnanswered(tx)
  await orderWishesAgain(tx)
  await orderRefundsAgain(tx)
  await releaseUnclaimed(tx)
  await tryNoticesAgain(tx)
}

async function checkUnanswered(tx: Tx): Promise<void> {
  const due = await query<{ id: string }>(
    tx,
    `update payments.payment set check_at = $2
     where id in (select id from payments.payment where check_at <= $1 order by check_at limit $3 for update skip locked)
     returning id`,
    [tx.now, later(tx.now, lateMs), batch],
  )
  for (const { id } of due) await tx.enqueue(checkAtProvider({ paymentId: id }), { key: id })
}

async function orderWishesAgain(tx: Tx): Promise<void> {
  const late = await query<Pick<WishRow, 'payment_id' | 'kind'>>(
    tx,
    'select payment_id, kind from payments.wish where settled_at is null and wished_at <= $1 order by wished_at limit $2',
    [later(tx.now, -lateMs), batch],
  )
  for (const { payment_id: paymentId, kind } of late) {
    const order = kind === 'capture' ? captureAtProvider({ paymentId }) : voidAtProvider({ paymentId })
    await tx.enqueue(order, { key: paymentId })
  }
}

/** Transfers are sent back by staff, and store credit follows another refund: there is nothing to order again. */
async function orderRefundsAgain(tx: Tx): Promise<void> {
  const late = await query<{ id: string }>(
    tx,
    `select refund.id from payments.refund join payments.payment on payment.id = refund.payment_id
     where refund.status = 'wished' and coalesce(tried_at, wished_at) <= $1 and payment.provider not in ($3, 'store-credit')
     order by coalesce(tried_at, wished_at) limit $2`,
    [later(tx.now, -lateMs), batch, bankTransferName],
  )
  for (const { id } of late) await tx.enqueue(refundAtProvider({ refundId: id }), { key: id })
}

async function releaseUnclaimed(tx: Tx): Promise<void> {
  const forgotten = await query<{ id: string }>(
    tx,
    `select id from payments.payment
     where status = 'authorised' and order_id is null and let_go_at is null and authorised_at <= $1
       and (provider = 'store-credit' or authorised_at <= $3)
       and not exists (select from payments.wish where wish.payment_id = payment.id and outcome is distinct from 'rejected')
     order by authorised_at limit $2 for update skip locked`,
    [later(tx.now, -unclaimedCreditMs), batch, later(tx.now, -unclaimedMs)],
  )
  for (const { id } of forgotten) await letGo(tx, await lockPayment(tx, id))
}

async function tryNoticesAgain(tx: Tx): Promise<void> {
  const waiting = await query<{ provider: string; provider_ref: string }>(
    tx,
    `select distinct provider, provider_ref from payments.notice
     where handled_at is null and received_at >= $1 limit $2`,
    [later(tx.now, -keepNoticesMs), batch],
  )
  for (const { provider, provider_ref: providerRef } of waiting)
    await handleKept(tx, await lockKept(tx, { provider, providerRef }))
}
