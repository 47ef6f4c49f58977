import { newId } from '../../kernel/id.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import {
  BadSignature,
  Rejected,
  Unreachable,
  type BegunPayment,
  type Notice,
  type PaymentProvider,
  type PaymentToBegin,
  type ProviderReport,
  type RefundReport,
  type WebhookHeaders,
} from '../../modules/payments/index.ts'
import { enter, findAccount, lockAccount, reportOf, tell, type Account } from './account.ts'
import { open } from './open-account.ts'
import { authoriseDue } from './use-card.ts'
import { isSignedByTest, signatureHeader, signingSecret, type TestWebhook } from './webhook.ts'

/** Where the test bank's own page stands: `/pay/test/tp_…`. */
export const testPagePath = (id: string): string => `/pay/test/${id}`

/**
 * A bank that moves no money, for the demo and for tests; its books are rows, so they survive a restart.
 *
 * With a card's name as method it answers at once; without, the shopper chooses on its page.
 *
 * @param edge asked for when it is first used: the list of providers is made before the database is open
 */
export function testPayments(edge: () => Edge): PaymentProvider {
  let secret: string | undefined
  const inBank = <T>(work: (tx: Tx) => Promise<Answer<T>>) => edge().inTransaction(work).then(unlessLost)
  return {
    name: 'test',
    kind: 'test',
    labelKey: 'payments.test',
    serves: () => true,
    begin: (payment) => inBank((tx) => begin(tx, payment)),
    fetch: (id) =>
      edge().inTransaction(async (tx) => {
        if (!(await findAccount(tx, id))) throw new Rejected('test', 'unknown-payment')
        return reportOf(tx, await authoriseDue(tx, id))
      }),
    capture: ({ providerRef, key, amount }) =>
      inBank((tx) => capture(tx, { id: providerRef, key, amount: amount.amount })),
    void: ({ providerRef, key }) => inBank((tx) => release(tx, { id: providerRef, key })),
    refund: ({ providerRef, key, amount }) => inBank((tx) => giveBack(tx, { id: providerRef, key, amount })),
    readWebhook: async (body, headers) => {
      secret ??= await edge().inOneStatement(signingSecret)
      return readWebhook(secret, edge().clock.now(), { body, headers })
    },
  }
}

/** What the bank did, and whether the line breaks before it can say so. */
interface Answer<T> {
  said: T
  lost: boolean
}

function unlessLost<T>({ said, lost }: Answer<T>): T {
  if (lost) throw new Unreachable('test')
  return said
}

const isLossy = (account: Account): boolean => account.card === 'lost-answer'

async function begin(tx: Tx, payment: PaymentToBegin): Promise<Answer<BegunPayment>> {
  const opened = await open(tx, payment)
  const account = opened ?? (await accountOf(tx, payment.id))
  const page = { kind: 'redirect', url: testPagePath(account.id) } as const
  return {
    said: {
      providerRef: account.id,
      report: await reportOf(tx, account),
      ...((account.status === 'open' || account.status === 'needs-action') && { page }),
    },
    lost: opened !== undefined && isLossy(account),
  }
}

async function accountOf(tx: Tx, ourPayment: string): Promise<Account> {
  const [account] = await query<Account>(tx, 'select * from test_payments.payment where our_payment = $1', [ourPayment])
  return account!
}

async function capture(
  tx: Tx,
  { id, key, amount }: { id: string; key: string; amount: number },
): Promise<Answer<ProviderReport>> {
  const account = await lockAccount(tx, id)
  if (account.capture_key === key) return { said: await reportOf(tx, account), lost: false }
  if (account.status !== 'authorised') throw new Rejected('test', `capture-of-${account.status}`)
  if (amount > account.amount) throw new Rejected('test', 'amount-too-large')

  const { report } = await enter(
    tx,
    { ...account, status: 'captured', captured_amount: amount, capture_key: key },
    isLossy(account),
  )
  return { said: report, lost: isLossy(account) }
}

async function release(tx: Tx, { id, key }: { id: string; key: string }): Promise<Answer<ProviderReport>> {
  const account = await lockAccount(tx, id)
  if (account.status === 'voided') return { said: await reportOf(tx, account), lost: false }
  if (account.status === 'captured') throw new Rejected('test', 'void-of-captured')

  const { report } = await enter(tx, { ...account, status: 'voided', void_key: key }, isLossy(account))
  return { said: report, lost: isLossy(account) }
}

async function giveBack(
  tx: Tx,
  { id, key, amount }: { id: string; key: string; amount: RefundReport['amount'] },
): Promise<Answer<RefundReport>> {
  const account = await lockAccount(tx, id)
  const { refunds = [] } = await reportOf(tx, account)
  const earlier = refunds.find((refund) => refund.refundId === key)
  if (earlier) return { said: earlier, lost: false }
  const given = refunds.reduce((all, refund) => all + refund.amount.amount, 0)
  if (given + amount.amount > account.captured_amount) throw new Rejected('test', 'refund-too-large')

  const refundId = `tr_${newId().replaceAll('-', '')}`
  await query(tx, 'insert into test_payments.refund (id, key, payment_id, amount) values ($1, $2, $3, $4)', [
    refundId,
    key,
    id,
    amount.amount,
  ])
  if (!isLossy(account)) await tell(tx, account, await reportOf(tx, account))
  return { said: { providerRef: refundId, refundId: key, amount, status: 'done' }, lost: isLossy(account) }
}

function readWebhook(secret: string, now: Date, said: { body: Buffer; headers: WebhookHeaders }): Notice[] {
  const { body, headers } = said
  const signature = headers[signatureHeader]
  if (typeof signature !== 'string' || !isSignedByTest(body, signature, secret, now)) throw new BadSignature()
  const notice = JSON.parse(body.toString()) as TestWebhook & { id: string }
  return [{ eventId: notice.id, providerRef: notice.payment, paymentId: notice.ourPayment, report: notice.report }]
}
