import { money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { Rejected, type DeclineReason, type PaymentStatus, type ProviderReport } from '../../modules/payments/index.ts'
import type { TestCard } from './cards.ts'
import { promiseWebhook, sendTestWebhook, type TestWebhook } from './webhook.ts'

/** A payment in the books of the test bank. */
export interface Account {
  id: string
  our_payment: string
  amount: number
  currency: string
  return_url: string
  card: TestCard | null
  status: PaymentStatus
  decline_reason: DeclineReason | null
  authorise_at: Date | null
  captured_amount: number
  capture_key: string | null
  void_key: string | null
}

/**
 * Lets the commit return before it reaches the disk. The books stand in the shop's own database, whose log is written in
 * order: what the shop notes of the bank's answer carries them along.
 */
export const unhurried = `set_config('synchronous_commit', 'off', true)`

/** @throws {Rejected} when the bank does not know it */
export async function lockAccount(tx: Tx, id: string): Promise<Account> {
  const [account] = await query<Account>(tx, 'select * from test_payments.payment where id = $1 for update', [id])
  if (!account) throw new Rejected('test', 'unknown-payment')
  return account
}

export async function findAccount(read: Read, id: string): Promise<Account | undefined> {
  const [account] = await query<Account>(read, 'select * from test_payments.payment where id = $1', [id])
  return account
}

/**
 * Writes where a payment of which nothing was given back yet now stands, and tells the shop by webhook unless the
 * answer is to be lost.
 */
export async function enter(
  tx: Tx,
  account: Account,
  quietly = false,
): Promise<{ account: Account; report: ProviderReport }> {
  const report = reportWith(account, [])
  const webhook = quietly ? undefined : await promiseWebhook(tx, about(account, report))
  await query(
    tx,
    `with entered as (
       update test_payments.payment
       set card = $2, status = $3, decline_reason = $4, authorise_at = $5, captured_amount = $6, capture_key = $7,
         void_key = $8
       where id = $1
     )
     insert into test_payments.webhook (id, body, created_at)
     select $9::uuid, $10, $11 where $9::uuid is not null returning ${unhurried}`,
    [
      account.id,
      account.card,
      account.status,
      account.decline_reason,
      account.authorise_at,
      account.captured_amount,
      account.capture_key,
      account.void_key,
      ...[webhook?.id ?? null, webhook?.body ?? null, tx.now],
    ],
  )
  return { account, report }
}

export function tell(tx: Tx, account: Account, report: ProviderReport): Promise<void> {
  return sendTestWebhook(tx, about(account, report))
}

export const about = (account: Account, report: ProviderReport): TestWebhook => ({
  payment: account.id,
  ourPayment: account.our_payment,
  report,
})

interface Refund {
  readonly id: string
  readonly key: string
  readonly amount: number
}

export async function reportOf(read: Read, account: Account): Promise<ProviderReport> {
  const refunds =
    account.status === 'captured'
      ? await query<Refund>(
          read,
          'select id, key, amount from test_payments.refund where payment_id = $1 order by id',
          [account.id],
        )
      : []
  return reportWith(account, refunds)
}

export function reportWith(account: Account, refunds: readonly Refund[]): ProviderReport {
  const taken = account.status === 'captured' ? account.captured_amount : account.amount
  return {
    status: account.status,
    ...(['authorised', 'captured'].includes(account.status) && { amount: money(taken, account.currency) }),
    ...(account.decline_reason && { declineReason: account.decline_reason }),
    ...(refunds.length > 0 && {
      refunds: refunds.map(({ id, key, amount }) => ({
        providerRef: id,
        refundId: key,
        amount: money(amount, account.currency),
        status: 'done' as const,
      })),
    }),
  }
}
