import { add, compare, least, type Money, zero } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { creditIn, giveCredit, takeCredit, takeCreditUpTo } from '../credit/index.ts'
import { about } from './about.ts'
import { paymentCaptured } from './events.ts'
import { isSameAmount, type Payment } from './payment.ts'
import { type PaymentRow, toPayment } from './tables.ts'

/** The provider of payments that the shop's own ledger settles; nobody outside is asked. */
export const storeCreditName = 'store-credit'

export const isStoreCredit = ({ provider }: Pick<Payment, 'provider'>): boolean => provider === storeCreditName

interface CreditToUse {
  /** The checkout that is paid. */
  readonly reference: string
  readonly profileId: string
}

/**
 * Takes as much store credit as there is towards a checkout, at most what it costs. It is hers again when the payment
 * is let go: the cart changed, the order was not placed in time.
 *
 * Repeating it keeps what is set aside and adds what has come meanwhile. Two devices wait for each other, so that no
 * credit is used twice.
 *
 * @returns what is set aside, maybe nothing
 */
export async function setCreditAside(tx: Tx, use: CreditToUse & { readonly upTo: Money }): Promise<Money> {
  const current = await lockCredit(tx, use.reference)
  if (current) {
    const left = await creditIn(tx, { profileId: use.profileId, currency: use.upTo.currency })
    const isHers = current.profileId === use.profileId && current.amount.currency === use.upTo.currency
    if (isHers && isSameAmount(current.amount, least(add(current.amount, left), use.upTo))) return current.amount
    await releaseSetAside(tx, current)
  }
  if (use.upTo.amount === 0) return zero(use.upTo.currency)
  const id = tx.newId()
  const taken = await takeCreditUpTo(tx, { ...spent(id, use), amount: use.upTo })
  if (taken.amount > 0) await insertCredit(tx, id, use, taken)
  return taken
}

/**
 * Rests an order on store credit: what was set aside for its checkout is spent. What was released meanwhile is taken
 * anew. Repeating it changes nothing.
 *
 * @throws {CreditTooLow} when it was released and has been spent elsewhere
 */
export async function spendCredit(
  tx: Tx,
  spend: CreditToUse & { readonly orderId: string; readonly amount: Money },
): Promise<Payment> {
  const current = await lockCredit(tx, spend.reference)
  if (current?.orderId === spend.orderId) return current
  if (current && compare(current.amount, spend.amount) !== 0) await releaseSetAside(tx, current)
  const id = current && compare(current.amount, spend.amount) === 0 ? current.id : await takeAnew(tx, spend)

  const [row] = await query<PaymentRow>(
    tx,
    `update payments.payment set status = 'captured', captured_amount = amount, order_id = $2 where id = $1 returning *`,
    [id, spend.orderId],
  )
  const payment = toPayment(row!)
  await tx.publish(paymentCaptured(about(payment, payment.captured)))
  return payment
}

/** Gives set aside credit back because its checkout is changed or left; nothing when there is none. */
export async function releaseCredit(tx: Tx, { reference }: { reference: string }): Promise<void> {
  const current = await lockCredit(tx, reference)
  if (current && !current.orderId) await releaseSetAside(tx, current)
}

/** For a locked payment that no order rests on. */
export async function releaseSetAside(tx: Tx, payment: Payment): Promise<void> {
  await query(tx, `update payments.payment set status = 'voided', let_go_at = $2 where id = $1`, [payment.id, tx.now])
  await giveCredit(tx, {
    profileId: payment.profileId!,
    amount: payment.amount,
    reason: 'given-back',
    reference: `payment-released:${payment.id}`,
    by: 'system',
  })
}

/** Credit that paid is her credit again; once per refund. */
export const giveCreditBack = (
  tx: Tx,
  { profileId }: Payment,
  { refundId, amount }: { refundId: string; amount: Money },
): Promise<unknown> =>
  giveCredit(tx, { profileId: profileId!, amount, reason: 'refund', reference: `refund:${refundId}`, by: 'system' })

async function takeAnew(tx: Tx, spend: CreditToUse & { readonly amount: Money }): Promise<string> {
  const id = tx.newId()
  await takeCredit(tx, { ...spent(id, spend), amount: spend.amount })
  await insertCredit(tx, id, spend, spend.amount)
  return id
}

const spent = (paymentId: string, { profileId }: CreditToUse) =>
  ({ profileId, reason: 'spent', reference: `payment:${paymentId}`, by: 'shopper' }) as const

async function lockCredit(tx: Tx, reference: string): Promise<Payment | undefined> {
  const [row] = await query<PaymentRow>(
    tx,
    `select * from payments.payment
     where reference = $1 and provider = 'store-credit' and let_go_at is null for update`,
    [reference],
  )
  return row && toPayment(row)
}

const insertCredit = (tx: Tx, id: string, { reference, profileId }: CreditToUse, amount: Money): Promise<unknown> =>
  query(
    tx,
    `insert into payments.payment (id, reference, profile_id, provider, amount, currency, status, begun_at,
       authorised_at, created_at)
     values ($1, $2, $3, 'store-credit', $4, $5, 'authorised', $6, $6, $6)`,
    [id, reference, profileId, amount.amount, amount.currency, tx.now],
  )
