import { stripePayments } from '../adapters/stripe/stripe.ts'
import { paypalPayments } from '../adapters/paypal/paypal.ts'
import { findWebhook, signatureHeader, signTest, testPayments, useTestCard } from '../adapters/test-payments/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Edge } from '../kernel/module.ts'
import { query } from '../kernel/query.ts'
import type { PaymentProvider } from '../modules/payments/index.ts'
import { FakePaypal } from './fake-paypal/fake-paypal.ts'
import { FakeStripe } from './fake-stripe/fake-stripe.ts'

/** A provider together with the world behind it: what shoppers do there, and what a broken line does. */
export interface OutsidePayments {
  readonly provider: PaymentProvider
  shopperApproves(ref: string): Promise<void>
  shopperIsDeclined(ref: string): Promise<void>
  /** The newest webhook, signed as the provider signs. */
  webhook(): Promise<{ body: Buffer; headers: Record<string, string> }>
  /** The next order about this payment is carried out, and its answer is lost. */
  loseNextAnswer(ref: string): Promise<void>
  /** Keys do not live for ever: those given so far are not known any more, where the provider forgets. */
  forgetKeys(): void
  /** How often money was asked for, taken and given back there. */
  counts(): Promise<{ begun: number; captured: number; refunded: number }>
  close(): Promise<void>
}

const times = (done: readonly string[], what: string): number => done.filter((one) => one === what).length

export async function outsideStripe(db: Database): Promise<OutsidePayments> {
  const fake = new FakeStripe(db.clock)
  await fake.listen()
  return {
    provider: stripePayments({ ...fake.settings, clock: db.clock }),
    shopperApproves: (ref) => Promise.resolve(fake.shopperConfirms(ref, 'pm_card_visa')),
    shopperIsDeclined: (ref) => Promise.resolve(fake.shopperConfirms(ref, 'pm_card_chargeDeclinedInsufficientFunds')),
    webhook: () => Promise.resolve(fake.webhook(fake.events.at(-1)!.type)),
    loseNextAnswer: () => Promise.resolve(fake.loseAnswers(2)),
    forgetKeys: () => fake.forgetKeys(),
    counts: () =>
      Promise.resolve({
        begun: times(fake.carriedOut, 'payment_intents create'),
        captured: times(fake.carriedOut, 'payment_intents capture'),
        refunded: fake.refunds.length,
      }),
    close: () => fake.close(),
  }
}

export async function outsidePaypal(db: Database): Promise<OutsidePayments> {
  const fake = new FakePaypal(db.clock)
  await fake.listen()
  return {
    provider: paypalPayments(fake.settings),
    shopperApproves: (ref) => Promise.resolve(fake.payerApproves(ref)),
    shopperIsDeclined: (ref) => Promise.resolve(fake.payerApproves(ref, { declined: true })),
    webhook: () => Promise.resolve(fake.webhook()),
    loseNextAnswer: () => Promise.resolve(fake.loseAnswers(1)),
    forgetKeys: () => fake.forgetKeys(),
    counts: () =>
      Promise.resolve({
        begun: times(fake.carriedOut, 'orders create'),
        captured: times(fake.carriedOut, 'authorizations capture'),
        refunded: times(fake.carriedOut, 'captures refund'),
      }),
    close: () => fake.close(),
  }
}

export function outsideTestBank(edge: () => Edge): Promise<OutsidePayments> {
  const useCard = (id: string, card: string) =>
    edge()
      .inTransaction((tx) => useTestCard(tx, { id, card }))
      .then(() => undefined)
  return Promise.resolve({
    provider: testPayments(edge),
    shopperApproves: (ref) => useCard(ref, 'success'),
    shopperIsDeclined: (ref) => useCard(ref, 'declined'),
    webhook: () =>
      edge().reading(async (read) => {
        const [newest] = await query<{ id: string }>(
          read,
          'select id from test_payments.webhook order by id desc limit 1',
        )
        const { body, secret } = (await findWebhook(read, newest!.id))!
        const signature = signTest(body, secret, read.now)
        return { body, headers: { 'content-type': 'application/json', [signatureHeader]: signature } }
      }),
    loseNextAnswer: (ref) =>
      edge().inTransaction(async (tx) => {
        await query(tx, `update test_payments.payment set card = 'lost-answer' where id = $1`, [ref])
      }),
    forgetKeys: () => undefined,
    counts: () =>
      edge().reading(async (read) => {
        const [counts] = await query<{ begun: number; captured: number; refunded: number }>(
          read,
          `select (select count(*) from test_payments.payment) as begun,
             (select count(*) from test_payments.payment where status = 'captured') as captured,
             (select count(*) from test_payments.refund) as refunded`,
        )
        return counts!
      }),
    close: () => Promise.resolve(),
  })
}
