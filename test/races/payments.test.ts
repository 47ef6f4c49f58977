import { describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/id.ts'
import { money } from '../../src/kernel/money.ts'
import { query } from '../../src/kernel/query.ts'
import {
  capturePayment,
  checkPayment,
  findPayment,
  type Payment,
  paymentsFor,
  preparePayment,
  paymentsModule,
  receiveNotices,
  refundPayment,
  refundsOf,
  startPayment,
  voidPayment,
} from '../../src/modules/payments/index.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { testQueue } from '../../src/testing/edge.ts'
import { outsideStripe } from '../../src/testing/outside-payments.ts'

const db = await testDatabase()
const outside = await outsideStripe(db)
const providers = [outside.provider]
const queue = testQueue(db, () => [paymentsModule({ providers })])
const { edge } = queue
const tea = money(4200, 'USD')
const rounds = [1, 2, 3, 4, 5]

const begin = async () => {
  const payment = await edge.inTransaction((tx) =>
    startPayment(tx, { reference: newId(), amount: tea, provider: 'stripe' }),
  )
  const begun = await preparePayment(edge, providers, { paymentId: payment.id, returnUrl: 'https://tea.example' })
  await outside.shopperApproves(begun.providerRef!)
  return begun
}
const check = ({ id }: Payment) => checkPayment(edge, providers, { paymentId: id })
const receive = async () => {
  const { body, headers } = await outside.webhook()
  const notices = await outside.provider.readWebhook(body, headers)
  return edge.inTransaction((tx) => receiveNotices(tx, { provider: 'stripe', notices }))
}
const announced = ({ id }: Payment) =>
  edge
    .reading((read) =>
      query<{ type: string }>(read, `select type from kernel.event where data ->> 'paymentId' = $1 order by seq`, [id]),
    )
    .then((events) => events.map(({ type }) => type.replace('payments.payment-', '')))

describe('payments, by many at once', () => {
  it.each(rounds)('K3: the same webhook twice at once counts once (%i)', async () => {
    const payment = await begin()
    const kept = await Promise.all([receive(), receive()])
    expect(kept.toSorted()).toEqual([0, 1])
    expect(await announced(payment)).toEqual(['authorised'])
  })

  it.each(rounds)('K3: webhook and browser at once authorise once (%i)', async () => {
    const payment = await begin()
    await Promise.all([receive(), check(payment), receive(), check(payment)])
    expect(await announced(payment)).toEqual(['authorised'])
  })

  it.each(rounds)('K3: of capture and void at once one is promised, the other refused (%i)', async () => {
    const payment = await begin()
    await check(payment)
    const outcomes = await Promise.allSettled([
      edge.inTransaction((tx) => capturePayment(tx, { paymentId: payment.id })),
      edge.inTransaction((tx) => voidPayment(tx, { paymentId: payment.id })),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await queue.workOff()
    const wished = outcomes[0].status === 'fulfilled' ? 'captured' : 'voided'
    expect(await announced(payment)).toEqual(['authorised', wished])
    expect((await outside.provider.fetch(payment.providerRef!)).status).toBe(wished)
  })

  it.each(rounds)('K3: two windows that start at once wait for one payment (%i)', async () => {
    const reference = newId()
    const start = (provider: string) =>
      edge.inTransaction((tx) => startPayment(tx, { reference, amount: tea, provider }))
    const same = await Promise.all([start('stripe'), start('stripe'), start('stripe')])
    expect(new Set(same.map(({ id }) => id)).size).toBe(1)
    await Promise.all([start('stripe'), start('paypal'), start('test')])
    const all = await edge.reading((read) => paymentsFor(read, reference))
    expect(all.filter(({ letGoAt }) => !letGoAt)).toHaveLength(1)
  })

  it.each(rounds)('K3: refunds at once never add up to more than was captured (%i)', async () => {
    const payment = await begin()
    await check(payment)
    await edge.inTransaction((tx) => capturePayment(tx, { paymentId: payment.id }))
    await queue.workOff()
    const refund = () =>
      edge.inTransaction((tx) =>
        refundPayment(tx, { paymentId: payment.id, amount: money(2000, 'USD'), reason: 'Chipped' }),
      )
    const outcomes = await Promise.allSettled([refund(), refund(), refund(), refund()])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    await queue.workOff()
    expect(await edge.reading((read) => refundsOf(read, payment.id))).toHaveLength(2)
    const { refunds } = await outside.provider.fetch(payment.providerRef!)
    expect(refunds).toHaveLength(2)
  })

  it.each(rounds)('N4: the same capture carried out by two workers at once takes the money once (%i)', async () => {
    const payment = await begin()
    await check(payment)
    await edge.inTransaction((tx) => capturePayment(tx, { paymentId: payment.id }))
    const before = await outside.counts()
    const other = testQueue(db, () => [paymentsModule({ providers })])
    other.waiting.push(...queue.waiting)
    await Promise.all([queue.workOff(), other.workOff()])
    expect([...queue.failed, ...other.failed]).toEqual([])
    expect((await outside.counts()).captured).toBe(before.captured + 1)
    expect(await announced(payment)).toEqual(['authorised', 'captured'])
    expect(await edge.reading((read) => findPayment(read, payment.id))).toMatchObject({ status: 'captured' })
  })
})
