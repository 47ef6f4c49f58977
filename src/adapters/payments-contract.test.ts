import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minutes, seconds } from '../kernel/clock.ts'
import { newId } from '../kernel/id.ts'
import { money } from '../kernel/money.ts'
import { query } from '../kernel/query.ts'
import {
  BadSignature,
  capturePayment,
  checkPayment,
  findPayment,
  type Payment,
  paymentsModule,
  preparePayment,
  receiveNotices,
  refundPayment,
  refundsOf,
  Rejected,
  startPayment,
  voidPayment,
} from '../modules/payments/index.ts'
import { testDatabase } from '../testing/database.ts'
import { testQueue, type TestQueue } from '../testing/edge.ts'
import { outsidePaypal, type OutsidePayments, outsideStripe, outsideTestBank } from '../testing/outside-payments.ts'
import { testPaymentsModule } from './test-payments/index.ts'

const tea = money(4200, 'USD')
const returnUrl = 'https://tea.example/checkout'
const db = await testDatabase()

/** What every provider keeps, whoever it is: the same story told to each. */
describe.each(['test', 'stripe', 'paypal'])('the provider %s', (name) => {
  let outside: OutsidePayments
  const silently = () => Promise.resolve()
  const queue: TestQueue = testQueue(db, () => [
    paymentsModule({ providers: [outside.provider] }),
    testPaymentsModule(silently),
  ])
  const { edge } = queue

  beforeAll(async () => {
    const open = {
      test: () => outsideTestBank(() => edge),
      stripe: () => outsideStripe(db),
      paypal: () => outsidePaypal(db),
    }
    outside = await open[name as 'test']()
  })
  afterAll(() => outside.close())

  const prepare = ({ id }: Payment) => preparePayment(edge, [outside.provider], { paymentId: id, returnUrl })
  const start = () => edge.inTransaction((tx) => startPayment(tx, { reference: newId(), amount: tea, provider: name }))
  const begin = async () => prepare(await start())
  const check = ({ id }: Payment) => checkPayment(edge, [outside.provider], { paymentId: id })
  const authorised = async (): Promise<Payment> => {
    const payment = await begin()
    await outside.shopperApproves(payment.providerRef!)
    return (await check(payment))!
  }
  const captured = async (): Promise<Payment> => {
    const payment = await authorised()
    await edge.inTransaction((tx) => capturePayment(tx, { paymentId: payment.id }))
    await queue.workOff()
    return now(payment)
  }
  const now = async ({ id }: Payment) => (await edge.reading((read) => findPayment(read, id)))!
  const refunds = ({ id }: Payment) => edge.reading((read) => refundsOf(read, id))
  const receive = async (webhook?: Awaited<ReturnType<OutsidePayments['webhook']>>) => {
    const { body, headers } = webhook ?? (await outside.webhook())
    const notices = await outside.provider.readWebhook(body, headers)
    const kept = await edge.inTransaction((tx) => receiveNotices(tx, { provider: name, notices }))
    await queue.workOff()
    return kept
  }
  const announced = ({ id }: Payment) =>
    edge
      .reading((read) =>
        query<{ type: string }>(read, `select type from kernel.event where data ->> 'paymentId' = $1 order by seq`, [
          id,
        ]),
      )
      .then((events) => events.map(({ type }) => type.replace('payments.payment-', '')))

  it('K3: beginning twice begins once and gives the page the same', async () => {
    const { begun } = await outside.counts()
    const payment = await begin()
    expect(payment).toMatchObject({ status: 'open', providerRef: expect.any(String) as string })
    expect(payment.page).toBeDefined()
    expect(await prepare(payment)).toEqual(payment)
    expect((await outside.counts()).begun).toBe(begun + 1)
  })

  it('K3: approved, then authorised for exactly this amount, then captured', async () => {
    const payment = await authorised()
    expect(payment).toMatchObject({ status: 'authorised', amount: tea })
    await edge.inTransaction((tx) => capturePayment(tx, { paymentId: payment.id }))
    await edge.inTransaction((tx) => capturePayment(tx, { paymentId: payment.id }))
    await queue.workOff()
    expect(await now(payment)).toMatchObject({ status: 'captured', captured: tea })
    expect(await announced(payment)).toEqual(['authorised', 'captured'])
    expect(queue.failed).toEqual([])
  })

  it('K3: a smaller capture takes just that', async () => {
    const payment = await authorised()
    const part = money(3000, 'USD')
    await edge.inTransaction((tx) => capturePayment(tx, { paymentId: payment.id, amount: part }))
    await queue.workOff()
    expect(await now(payment)).toMatchObject({ status: 'captured', captured: part })
  })

  it('K3: the webhook authorises, and the same webhook twice does nothing', async () => {
    const payment = await begin()
    await outside.shopperApproves(payment.providerRef!)
    const webhook = await outside.webhook()
    expect(await receive(webhook)).toBe(1)
    expect(await now(payment)).toMatchObject({ status: 'authorised' })
    expect(await receive(webhook)).toBe(0)
    expect(await announced(payment)).toEqual(['authorised'])
  })

  it('K3: an authorised webhook after the capture changes nothing', async () => {
    const payment = await begin()
    await outside.shopperApproves(payment.providerRef!)
    const late = await outside.webhook()
    await check(payment)
    await edge.inTransaction((tx) => capturePayment(tx, { paymentId: payment.id }))
    await queue.workOff()
    await receive(late)
    expect(await now(payment)).toMatchObject({ status: 'captured', captured: tea })
  })

  it('K3: a webhook that overtakes our own answer is kept and counts once that is stored', async () => {
    const payment = await start()
    const begun = await outside.provider.begin({ ...payment, returnUrl })
    await outside.shopperApproves(begun.providerRef)
    await receive()
    await prepare(payment)
    await queue.workOff()
    expect(await now(payment)).toMatchObject({ status: 'authorised' })
  })

  it('K3: a changed body, a missing and a foreign signature are refused', async () => {
    const payment = await begin()
    await outside.shopperApproves(payment.providerRef!)
    const { body, headers } = await outside.webhook()
    const changed = Buffer.from(body.toString().replace('{', '{ '))
    await expect(outside.provider.readWebhook(changed, headers)).rejects.toThrow(BadSignature)
    await expect(outside.provider.readWebhook(body, {})).rejects.toThrow(BadSignature)
    expect(await now(payment)).toMatchObject({ status: 'open' })
  })

  it('K3: a decline tells the shopper why, and the next payment can succeed', async () => {
    const payment = await begin()
    await outside.shopperIsDeclined(payment.providerRef!)
    const declined = await check(payment)
    expect(declined).toMatchObject({ status: 'declined', declineReason: expect.any(String) as string })
    const { reference } = payment
    const next = await edge.inTransaction((tx) => startPayment(tx, { reference, amount: tea, provider: name }))
    await queue.workOff()
    await outside.shopperApproves((await prepare(next)).providerRef!)
    expect(await check(next)).toMatchObject({ status: 'authorised' })
    expect(await now(payment)).toMatchObject({ status: 'voided' })
  })

  it('K3: a released authorisation is released outside, and cannot be captured any more', async () => {
    const payment = await authorised()
    await edge.inTransaction((tx) => voidPayment(tx, { paymentId: payment.id }))
    await queue.workOff()
    expect(await now(payment)).toMatchObject({ status: 'voided' })
    expect(await outside.provider.fetch(payment.providerRef!)).toMatchObject({ status: 'voided' })
    const capture = { providerRef: payment.providerRef!, key: newId(), amount: tea }
    await expect(outside.provider.capture(capture)).rejects.toThrow(Rejected)
  })

  it('K3: refunds are given in parts, each once, and never above what was captured', async () => {
    const payment = await captured()
    const refund = (amount: number) =>
      edge.inTransaction((tx) =>
        refundPayment(tx, { paymentId: payment.id, amount: money(amount, 'USD'), reason: 'Chipped' }),
      )
    await refund(1000)
    await refund(3200)
    await expect(refund(1)).rejects.toThrow('can still be refunded')
    await queue.workOff()
    expect(await refunds(payment)).toMatchObject([{ status: 'done' }, { status: 'done' }])
    const tooMuch = { providerRef: payment.providerRef!, key: newId(), amount: money(1, 'USD') }
    await expect(outside.provider.refund(tooMuch)).rejects.toThrow(Rejected)
    expect(await announced(payment)).toEqual(['authorised', 'captured', 'refunded', 'refunded'])
  })

  it('N4: a capture whose answer is lost is made once, also when the provider has forgotten the key', async () => {
    const payment = await authorised()
    const before = await outside.counts()
    await edge.inTransaction((tx) => capturePayment(tx, { paymentId: payment.id }))
    await outside.loseNextAnswer(payment.providerRef!)
    await twice()
    expect(await now(payment)).toMatchObject({ status: 'captured', captured: tea })
    expect((await outside.counts()).captured).toBe(before.captured + 1)
  })

  it('N4: a refund whose answer is lost is given once, also when the provider has forgotten the key', async () => {
    const payment = await captured()
    const before = await outside.counts()
    await edge.inTransaction((tx) => refundPayment(tx, { paymentId: payment.id, amount: tea, reason: 'Late' }))
    await outside.loseNextAnswer(payment.providerRef!)
    await twice()
    expect(await refunds(payment)).toMatchObject([{ status: 'done', amount: tea }])
    expect((await outside.counts()).refunded).toBe(before.refunded + 1)
  })

  /** Works off what waits, expecting the line to break once, and then again as the queue would. */
  async function twice() {
    const orders = queue.waiting.filter(({ order }) => order.job.startsWith('payments.'))
    await queue.workOff()
    expect(queue.failed.splice(0).map(({ error }) => (error as Error).name)).toEqual(['Unreachable'])
    outside.forgetKeys()
    queue.waiting.push(...orders)
    await queue.workOff()
    expect(queue.failed).toEqual([])
  }

  it('a payment that the provider does not know is rejected', async () => {
    await expect(outside.provider.fetch('nowhere')).rejects.toThrow(Rejected)
  })

  it('K3: a signature is good for minutes only, where the provider dates it', async () => {
    const payment = await begin()
    await outside.shopperApproves(payment.providerRef!)
    const { body, headers } = await outside.webhook()
    db.clock.forward(minutes(5) + seconds(2))
    const read = outside.provider.readWebhook(body, headers)
    if (name === 'paypal') expect(await read).toHaveLength(1)
    else await expect(read).rejects.toThrow(BadSignature)
  })
})
