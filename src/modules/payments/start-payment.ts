import { later, minutes } from '../../kernel/clock.ts'
import type { Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { lockWaitedFor } from './find-payment.ts'
import { letGo } from './let-go.ts'
import { isSameAmount, type Payment } from './payment.ts'
import { AlreadyPaid, AmountInvalid } from './refusals.ts'
import { toPayment, type PaymentRow } from './tables.ts'
import { type HowToPay, markBegun, markedOf, type MarkedPayment, saidAtBeginning } from './mark-begun.ts'

export interface PaymentToStart {
  /** The checkout that is paid. */
  reference: string
  profileId?: string
  amount: Money
  /** A provider's name; the edge has checked that it is configured and serves the place. */
  provider: string
}

/** After this a payment without an answer is looked after by the sweep. */
export const firstCheckMs = minutes(5)

/**
 * Opens the one payment that a checkout waits for.
 *
 * Repeating it with the same amount and provider returns the open one, and one that is already authorised or taken
 * for this amount is returned whatever the provider. Otherwise the earlier one is let go: should its shopper approve
 * it in another window, it is released and never taken, so that she pays once.
 *
 * @throws {AmountInvalid} for nothing or less
 * @throws {AlreadyPaid} when another amount was taken already, or an order rests on it
 */
export async function startPayment(tx: Tx, start: PaymentToStart): Promise<Payment> {
  if (start.amount.amount <= 0) throw new AmountInvalid()
  const made = await insertPayment(tx, start)
  if (made) return toPayment(made)

  const current = await lockWaitedFor(tx, start.reference)
  if (current) {
    if (stillServes(current, start)) return current
    if (current.status === 'captured' || current.orderId) throw new AlreadyPaid()
    await letGo(tx, current)
  }
  return startPayment(tx, start)
}

/**
 * The same, and notes that it begins at its provider, as `markBegun` does: for a new one in one statement.
 *
 * @throws as `startPayment`
 */
export async function startMarked(tx: Tx, start: PaymentToStart, how: HowToPay): Promise<MarkedPayment> {
  if (start.amount.amount > 0) {
    const made = await insertPayment(tx, start, how)
    if (made) return markedOf(made)
  }
  const { id: paymentId } = await startPayment(tx, start)
  return markBegun(tx, { paymentId, ...how })
}

function stillServes(current: Payment, start: PaymentToStart): boolean {
  if (!isSameAmount(current.amount, start.amount)) return false
  if (current.status === 'authorised' || current.status === 'captured') return true
  return current.provider === start.provider && current.status !== 'declined'
}

/** The unique index decides who of two windows is first; the other waits here until the first has committed. */
async function insertPayment(tx: Tx, start: PaymentToStart, how?: HowToPay): Promise<PaymentRow | undefined> {
  const [row] = await query<PaymentRow>(
    tx,
    `insert into payments.payment (id, reference, profile_id, provider, amount, currency, check_at, created_at,
       begun_at, return_url, method, customer_ref, saves_method)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (reference, (provider = 'store-credit')) where let_go_at is null do nothing
     returning *`,
    [
      tx.newId(),
      start.reference,
      start.profileId ?? null,
      start.provider,
      start.amount.amount,
      start.amount.currency,
      later(tx.now, firstCheckMs),
      tx.now,
      how ? tx.now : null,
      ...(how ? saidAtBeginning(how) : [null, null, null, false]),
    ],
  )
  return row
}
