import { describe, expect, it } from 'vitest'
import { hours, minutes } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { testDatabase } from '../../testing/database.ts'
import { testQueue } from '../../testing/edge.ts'
import { outsideStripe } from '../../testing/outside-payments.ts'
import { capturePayment } from './capture-payment.ts'
import { claimPayment } from './claim-payment.ts'
import { findPayment, refundsOf } from './find-payment.ts'
import { paymentsModule } from './index.ts'
import type { Payment } from './payment.ts'
import { preparePayment } from './prepare-payment.ts'
import { receiveNotices } from './receive-notices.ts'
import { refundPayment } from './refund-payment.ts'
import { PaymentLetGo, ProviderUnavailable } from './refusals.ts'
import { startPayment } from './start-payment.ts'
import { sweepPayments } from './sweep.ts'

const db = await testDatabase()
const outside = await outsideStripe(db)
const providers = [outside.provider]
const queue = testQueue(db, () => [paymentsModule({ providers })])
const { edge } = queue
const tea = money(4200, 'USD')
const returnUrl = 'https://tea.example/checkout'

const start = (reference = newId()) =>
  edge.inTransaction((tx) => startPayment(tx, { reference, amount: tea, provider: 'stripe' }))
const prepare = ({ id }: Payment) => preparePayment(edge, providers, { paymentId: id, returnUrl })
const approved = async (): Promise<Payment> => {
  const payment = await prepare(await start())
  await outside.shopperApproves(payment.providerRef!)
  return payment
}
const now = async ({ id }: Payment) => (await edge.reading((read) => findPayment(read, id)))!
const later = async (ms: number) => {
  db.clock.forward(ms)
  await edge.inTransaction(sweepPayments)
  await queue.workOff()
}

describe('promises that are late', () => {
  it('N4: a payment whose webhook never came is found by asking', async () => {
    const payment = await approved()
    expect(await now(payment)).toMatchObject({ status: 'open' })
    await later(minutes(6))
    expect(await now(payment)).toMatchObject({ status: 'authorised' })
  })

  it('N4: a beginning whose answer was lost is begun once and found again', async () => {
    const { begun } = await outside.counts()
    const payment = await start()
    await outside.loseNextAnswer('')
    await expect(prepare(payment)).rejects.toThrow(ProviderUnavailable)
    await later(minutes(6))
    expect(await now(payment)).toMatchObject({ status: 'open', providerRef: expect.any(String) as string })
    expect((await outside.counts()).begun).toBe(begun + 1)
  })

  it('N4: a capture and a refund whose jobs were lost are ordered again', async () => {
    const payment = await approved()
    await later(minutes(6))
    await edge.inTransaction((tx) => capturePayment(tx, { paymentId: payment.id }))
    queue.waiting.splice(0)
    await later(minutes(6))
    expect(await now(payment)).toMatchObject({ status: 'captured' })
    await edge.inTransaction((tx) => refundPayment(tx, { paymentId: payment.id, amount: tea, reason: 'Chipped' }))
    queue.waiting.splice(0)
    await later(minutes(6))
    expect(await edge.reading((read) => refundsOf(read, payment.id))).toMatchObject([{ status: 'done' }])
  })

  it('K3: an authorisation whose checkout was never placed is released; one with an order is kept', async () => {
    const [forgotten, placed] = [await approved(), await approved()]
    await later(minutes(6))
    const { reference } = placed
    await edge.inTransaction((tx) => claimPayment(tx, { reference, orderId: newId(), amount: tea }))
    await later(hours(2))
    expect(await now(forgotten)).toMatchObject({ status: 'voided' })
    expect(await now(placed)).toMatchObject({ status: 'authorised' })
    expect(await outside.provider.fetch(forgotten.providerRef!)).toMatchObject({ status: 'voided' })
  })

  it('a payment that nobody finishes is looked at ever more rarely and let go after a day', async () => {
    const payment = await prepare(await start())
    await later(hours(23))
    expect(await now(payment)).toMatchObject({ status: 'open' })
    await later(hours(7))
    expect(await now(payment)).toMatchObject({ status: 'voided' })
    await expect(prepare(payment)).rejects.toThrow(PaymentLetGo)
  })

  it('K3: a notice for a payment not known yet is kept, and counts once the payment is', async () => {
    const payment = await start()
    const { providerRef } = await outside.provider.begin({ ...payment, returnUrl })
    const report = { status: 'authorised', amount: tea } as const
    const notices = [{ eventId: 'evt_early', providerRef, report }]
    expect(await edge.inTransaction((tx) => receiveNotices(tx, { provider: 'stripe', notices }))).toBe(1)
    expect(await now(payment)).toMatchObject({ status: 'open' })
    await prepare(payment)
    expect(await now(payment)).toMatchObject({ status: 'authorised' })
  })

  it('N4: two windows, the first pays last: released outside, and charged once', async () => {
    const first = await approved()
    const second = await edge.inTransaction((tx) =>
      startPayment(tx, { reference: first.reference, amount: money(5000, 'USD'), provider: 'stripe' }),
    )
    await outside.shopperApproves((await prepare(second)).providerRef!)
    await later(minutes(6))
    expect(await now(first)).toMatchObject({ status: 'voided' })
    expect(await now(second)).toMatchObject({ status: 'authorised' })
    expect(await outside.provider.fetch(first.providerRef!)).toMatchObject({ status: 'voided' })
  })
})
