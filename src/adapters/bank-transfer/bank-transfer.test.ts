import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import {
  AmountDiffers,
  BadSignature,
  claimPayment,
  findPayment,
  giveBackPayment,
  markRefundSent,
  NotATransfer,
  paymentsModule,
  preparePayment,
  receiveTransfer,
  refundsOf,
  RefundUnknown,
  startPayment,
} from '../../modules/payments/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { testQueue } from '../../testing/edge.ts'
import { bankTransfer, referenceText } from './bank-transfer.ts'

const db = await testDatabase()
const provider = bankTransfer({
  accountHolder: 'Tea House',
  account: 'DE02 1203',
  bic: 'BYLADEM1',
  currencies: ['EUR'],
})
const queue = testQueue(db, () => [paymentsModule({ providers: [provider] })])
const { edge } = queue
const tea = money(4200, 'EUR')

const awaited = async () => {
  const started = await edge.inTransaction((tx) =>
    startPayment(tx, { reference: newId(), amount: tea, provider: 'bank-transfer' }),
  )
  return preparePayment(edge, [provider], { paymentId: started.id, returnUrl: 'https://tea.example' })
}
const now = (id: string) => edge.reading((read) => findPayment(read, id))

describe('a bank transfer', () => {
  it('K4: tells where to send the money and under which text', async () => {
    const payment = await awaited()
    expect(payment).toMatchObject({ status: 'processing', page: { kind: 'instructions' } })
    expect(JSON.stringify(payment.page)).toContain(referenceText(payment.id))
    expect(referenceText(payment.id)).toMatch(/^DGL-[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/)
  })

  it('K4: carries an order while it is awaited, and is captured when staff saw it arrive', async () => {
    const { id, reference } = await awaited()
    await edge.inTransaction((tx) => claimPayment(tx, { reference, orderId: newId(), amount: tea }))
    await edge.inTransaction((tx) => receiveTransfer(tx, { paymentId: id, amount: tea }))
    await edge.inTransaction((tx) => receiveTransfer(tx, { paymentId: id, amount: tea }))
    expect(await now(id)).toMatchObject({ status: 'captured', captured: tea })
  })

  it('another amount than asked for is refused, and so is a payment that reports by itself', async () => {
    const { id } = await awaited()
    const short = edge.inTransaction((tx) => receiveTransfer(tx, { paymentId: id, amount: money(4100, 'EUR') }))
    await expect(short).rejects.toThrow(AmountDiffers)
    expect(await now(id)).toMatchObject({ status: 'processing' })
    const card = await edge.inTransaction((tx) =>
      startPayment(tx, { reference: newId(), amount: tea, provider: 'stripe' }),
    )
    const byHand = edge.inTransaction((tx) => receiveTransfer(tx, { paymentId: card.id, amount: tea }))
    await expect(byHand).rejects.toThrow(NotATransfer)
    expect(await now(card.id)).toMatchObject({ status: 'open' })
  })

  it('K3: money that arrives after the order was called off is promised back, and sent back by staff', async () => {
    const { id } = await awaited()
    await edge.inTransaction((tx) => giveBackPayment(tx, { paymentId: id, reason: 'Cancelled' }))
    await queue.workOff()
    expect(await now(id)).toMatchObject({ status: 'voided' })
    await edge.inTransaction((tx) => receiveTransfer(tx, { paymentId: id, amount: tea }))
    await queue.workOff()
    const [refund] = await edge.reading((read) => refundsOf(read, id))
    expect(refund).toMatchObject({ status: 'wished', amount: tea })
    await edge.inTransaction((tx) => markRefundSent(tx, { refundId: refund!.id }))
    expect(await edge.reading((read) => refundsOf(read, id))).toMatchObject([{ status: 'done' }])
    await expect(edge.inTransaction((tx) => markRefundSent(tx, { refundId: newId() }))).rejects.toThrow(RefundUnknown)
  })

  it('has no webhook', async () => {
    await expect(provider.readWebhook(Buffer.from('{}'), {})).rejects.toThrow(BadSignature)
  })
})
