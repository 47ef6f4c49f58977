import { describe, expect, it } from 'vitest'
import { seconds } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import {
  capturePayment,
  checkPayment,
  findPayment,
  paymentsModule,
  preparePayment,
  refundPayment,
  refundsOf,
  startPayment,
  type Payment,
} from '../../modules/payments/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { testQueue } from '../../testing/edge.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { paymentHooks } from '../../web/hooks/payments.ts'
import { testCardPages } from '../../web/pay/test-cards.ts'
import { signatureHeader, testPayments, testPaymentsModule, type TestCard } from './index.ts'

const db = await testDatabase()
const bank = testPayments(() => queue.edge)
const queue = testQueue(db, () => [
  paymentsModule({ providers: [bank] }),
  testPaymentsModule(async (_edge, body, headers) => {
    const answer = await server.inject({ method: 'POST', url: '/hooks/payments/test', payload: body, headers })
    if (answer.statusCode !== 200) throw new Error(answer.body)
  }),
])
const server = await testServer(testApp(db, { edge: queue.edge }), paymentHooks([bank]), testCardPages)
const { edge } = queue
const tea = money(4200, 'USD')
const returnUrl = 'https://tea.example/checkout'

const start = () => edge.inTransaction((tx) => startPayment(tx, { reference: newId(), amount: tea, provider: 'test' }))
const pay = async (method?: TestCard): Promise<Payment> => {
  const { id } = await start()
  return preparePayment(edge, [bank], { paymentId: id, returnUrl, ...(method && { method }) })
}
const now = async ({ id }: Payment) => (await edge.reading((read) => findPayment(read, id)))!
const post = (url: string, payload: Record<string, string>) =>
  server.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(payload).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost', host: 'localhost' },
  })

describe('the test bank', () => {
  it('K3: the card that pays authorises at once', async () => {
    expect(await pay('success')).toMatchObject({ status: 'authorised' })
  })

  it('K3: the card without money is declined, with the reason for the shopper', async () => {
    expect(await pay('declined')).toMatchObject({ status: 'declined', declineReason: 'insufficient-funds' })
  })

  it('K3: a challenge is answered on the bank’s page, and the shopper comes back paid', async () => {
    const payment = await pay('challenge')
    expect(payment).toMatchObject({ status: 'needs-action', page: { kind: 'redirect' } })
    const url = payment.page?.kind === 'redirect' ? payment.page.url : ''
    expect((await server.inject(url)).body).toContain('name="approved"')
    const answer = await post(`${url}/answer`, { approved: 'yes' })
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: returnUrl } })
    expect(await checkPayment(edge, [bank], { paymentId: payment.id })).toMatchObject({ status: 'authorised' })
  })

  it('K3: a failed challenge is a decline', async () => {
    const payment = await pay('challenge')
    await post(`/pay/test/${payment.providerRef}/answer`, { approved: 'no' })
    await queue.workOff()
    expect(await now(payment)).toMatchObject({ status: 'declined', declineReason: 'authentication-failed' })
  })

  it('K3: a shopper whose card was declined on the bank’s page pays with another one there', async () => {
    const payment = await pay()
    const url = `/pay/test/${payment.providerRef}`
    expect((await server.inject(url)).body).toContain('value="success"')
    await post(`${url}/card`, { card: 'declined' })
    await queue.workOff()
    expect(await now(payment)).toMatchObject({ status: 'declined' })
    await post(`${url}/card`, { card: 'success' })
    await queue.workOff()
    expect(await now(payment)).toMatchObject({ status: 'authorised' })
  })

  it('K3: the late card authorises by a signed webhook seconds later', async () => {
    const payment = await pay('late')
    await queue.workOff()
    expect(await now(payment)).toMatchObject({ status: 'processing' })
    db.clock.forward(seconds(6))
    await queue.workOff()
    expect(await now(payment)).toMatchObject({ status: 'authorised' })
    expect(queue.failed).toEqual([])
  })

  it('N4: lost answers end with exactly one payment, one capture and one refund', async () => {
    const payment = await start()
    const prepare = { paymentId: payment.id, returnUrl, method: 'lost-answer' }
    await expect(preparePayment(edge, [bank], prepare)).rejects.toThrow('does not answer')
    db.clock.forward(seconds(11))
    await queue.workOff()
    expect(await now(payment)).toMatchObject({ status: 'authorised' })

    const tryTwice = async () => {
      const orders = [...queue.waiting]
      await queue.workOff()
      expect(queue.failed.splice(0)).toHaveLength(1)
      queue.waiting.push(...orders)
      await queue.workOff()
      expect(queue.failed).toEqual([])
    }
    await edge.inTransaction((tx) => capturePayment(tx, { paymentId: payment.id }))
    await tryTwice()
    expect(await now(payment)).toMatchObject({ status: 'captured', captured: tea })
    await edge.inTransaction((tx) =>
      refundPayment(tx, { paymentId: payment.id, amount: money(1000, 'USD'), reason: 'Chipped cup' }),
    )
    await tryTwice()
    const refunds = await edge.reading((read) => refundsOf(read, payment.id))
    expect(refunds).toMatchObject([{ status: 'done', amount: money(1000, 'USD') }])
    expect(await bank.fetch((await now(payment)).providerRef!)).toMatchObject({
      status: 'captured',
      refunds: [{ amount: money(1000, 'USD') }],
    })
  })

  it('K3: a webhook with a wrong signature is refused and changes nothing', async () => {
    const payment = await pay('late')
    const answer = await server.inject({
      method: 'POST',
      url: '/hooks/payments/test',
      payload: JSON.stringify({
        id: newId(),
        payment: payment.providerRef,
        report: { status: 'authorised', amount: tea },
      }),
      headers: { 'content-type': 'application/json', [signatureHeader]: `t=1780315200,v1=${'0'.repeat(64)}` },
    })
    expect(answer).toMatchObject({ statusCode: 403 })
    expect(answer.json()).toMatchObject({ code: 'payments/bad-signature' })
    expect(await now(payment)).toMatchObject({ status: 'processing' })
  })

  it('a webhook for a provider that is not configured is refused', async () => {
    const answer = await server.inject({ method: 'POST', url: '/hooks/payments/stripe', payload: {} })
    expect(answer.json()).toMatchObject({ code: 'payments/provider-unknown' })
  })
})
