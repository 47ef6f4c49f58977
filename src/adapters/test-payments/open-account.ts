import { newId } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { PaymentToBegin } from '../../modules/payments/index.ts'
import { about, type Account, reportWith, unhurried } from './account.ts'
import { afterCard, cardTried } from './use-card.ts'
import { sendWebhook } from './webhook.ts'

/**
 * Opens the bank's books on a payment, with what the card says that she chose in the shop; one statement.
 *
 * @returns nothing when the books are open already
 * @throws {Rejected} for a card that the test bank never issued
 */
export async function open(tx: Tx, payment: PaymentToBegin): Promise<Account | undefined> {
  const empty: Account = {
    ...{ id: `tp_${newId().replaceAll('-', '')}`, our_payment: payment.id },
    ...{ amount: payment.amount.amount, currency: payment.amount.currency, return_url: payment.returnUrl },
    ...{ card: null, status: 'open', decline_reason: null, authorise_at: null },
    ...{ captured_amount: 0, capture_key: null, void_key: null },
  }
  const account = payment.method ? cardTried(tx, empty, payment.method) : empty
  const webhook = account.card && account.card !== 'lost-answer' ? tx.newId() : null
  const opened = await query(tx, insertAccount, [
    ...[account.id, account.our_payment, account.amount, account.currency, account.return_url],
    ...[account.card, account.status, account.decline_reason, account.authorise_at, tx.now],
    ...[webhook, webhook && JSON.stringify({ id: webhook, ...about(account, reportWith(account, [])) })],
  ])
  if (opened.length === 0) return undefined
  if (webhook) await tx.enqueue(sendWebhook({ id: webhook }))
  await afterCard(tx, account)
  return account
}

const insertAccount = `
  with opened as (
    insert into test_payments.payment
      (id, our_payment, amount, currency, return_url, card, status, decline_reason, authorise_at, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (our_payment) do nothing returning id
  ), told as (
    insert into test_payments.webhook (id, body, created_at)
    select $11::uuid, $12, $10 from opened where (select $11::uuid) is not null
  )
  select id, ${unhurried} from opened`
