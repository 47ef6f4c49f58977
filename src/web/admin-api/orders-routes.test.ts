import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { makeRequest, type Order, placeOrder } from '../../modules/orders/index.ts'
import { bankTransferName, claimPayment, refundsOf, startPayment } from '../../modules/payments/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { anOrder, aPaidOrder } from '../../testing/orders.ts'
import { ordersRoutes } from './orders-routes.ts'
import { paymentsRoutes } from './payments-routes.ts'
import { staffRoutes } from './staff-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, ordersRoutes, paymentsRoutes, staffRoutes)
const staff = await clientWith('orders:write', 'staff:read')
const usd = (amount: number) => money(amount, 'USD')

const minjisOrder = (change: Parameters<typeof aPaidOrder>[1] = {}): Promise<Order> =>
  inTransaction(db, (tx) => aPaidOrder(tx, change))

const refund = (orderId: string, payload: object, key = newId()) =>
  staff.ask('POST', `/orders/${orderId}/refunds`, payload, { 'idempotency-key': key })

describe('the orders of the admin API', () => {
  it('A9: lists orders page by page, narrowed by status and customer', async () => {
    const profileId = newId()
    const numbers: unknown[] = []
    for (let count = 0; count < 3; count++) numbers.unshift((await minjisOrder({ profileId })).number)
    const url = `/orders?profileId=${profileId}&status=to-pack&limit=2`
    const first = await staff.ask('GET', url)
    const items = first.body['items'] as { number: string }[]
    expect(items).toMatchObject([{ status: 'to-pack', units: 3, total: usd(11_800) }, {}])
    const second = await staff.ask('GET', `${url}&cursor=${String(first.body['nextCursor'])}`)
    expect([...items, ...(second.body['items'] as { number: string }[])].map((item) => item.number)).toEqual(numbers)
    expect(second.body['nextCursor']).toBeNull()
    expect((await staff.ask('GET', `/orders?profileId=${profileId}&status=shipped`)).body).toMatchObject({ items: [] })
  })

  it('never gives away the link that opens an order without signing in', async () => {
    const order = await minjisOrder()
    const answers = [await staff.ask('GET', `/orders/${order.id}`), await staff.ask('GET', '/orders')]
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toContain(order.token)
    }
  })

  it('A9: shows one order with its payments, notes and who wrote them', async () => {
    const order = await minjisOrder()
    const note = { text: 'Called her; she is at work until six.' }
    expect((await staff.ask('POST', `/orders/${order.id}/notes`, note)).status).toBe(204)
    const { body } = await staff.ask('GET', `/orders/${order.id}`)
    expect(body).toMatchObject({
      number: order.number,
      status: 'to-pack',
      canCancel: true,
      paidForDelivery: usd(500),
      payments: [{ status: 'captured', captured: usd(11_800), refunds: [] }],
      timeline: [{ kind: 'placed' }, { kind: 'note', data: note, byName: null }],
    })
    const trail = await staff.ask('GET', `/audit?subject=${order.id}`)
    expect(trail.body['items']).toMatchObject([{ action: 'addOrderNote', actorKind: 'api-key', data: {} }])
  })

  it('A9: cancels an order, and its money goes back', async () => {
    const order = await minjisOrder()
    const { status, body } = await staff.ask('POST', `/orders/${order.id}/cancel`, { reason: 'She called' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      status: 'cancelled',
      canCancel: false,
      cancellation: { reason: 'She called' },
      payments: [{ refunds: [{ amount: usd(11_800), status: 'wished' }] }],
    })
  })

  it('A9: sends the parcel elsewhere, but not to another country', async () => {
    const order = await minjisOrder()
    const address = { ...order.address, line1: '2 Sejong-daero' }
    const changed = await staff.ask('PUT', `/orders/${order.id}/address`, { address })
    expect(changed.body).toMatchObject({ address: { line1: '2 Sejong-daero' } })
    const elsewhere = { ...address, country: 'DE', postcode: '10115' }
    expect(await staff.ask('PUT', `/orders/${order.id}/address`, { address: elsewhere })).toMatchObject({
      status: 422,
      body: { code: 'orders/address-elsewhere', field: 'address.country' },
    })
  })

  it('A9: answers what a shopper asked for; the first answer stands', async () => {
    const order = await minjisOrder()
    const { id } = await inTransaction(db, (tx) =>
      makeRequest(tx, { token: order.token, kind: 'cancel', reason: 'changed-mind' }),
    )
    const open = (await staff.ask('GET', '/order-requests')).body['items'] as { id: string }[]
    expect(open.map((request) => request.id)).toContain(id)
    const answer = await staff.ask('POST', `/order-requests/${id}/answer`, { accepted: true })
    expect(answer.body).toMatchObject({ orderId: order.id, answer: { accepted: true } })
    expect((await staff.ask('POST', `/order-requests/${id}/answer`, { accepted: false })).body).toMatchObject({
      answer: { accepted: true },
    })
    expect((await staff.ask('GET', `/orders/${order.id}`)).body).toMatchObject({ status: 'cancelled' })
  })

  it('lets nobody change orders who may only read them', async () => {
    const reader = await clientWith('orders:read')
    const order = await minjisOrder()
    expect((await reader.ask('GET', `/orders/${order.id}`)).status).toBe(200)
    expect((await reader.ask('POST', `/orders/${order.id}/cancel`, { reason: 'Hm' })).status).toBe(403)
    expect((await (await clientWith('catalog:write')).ask('GET', '/orders')).status).toBe(403)
  })

  it('refuses what is no cursor of this list, and an order that is not there', async () => {
    expect(await staff.ask('GET', '/orders?cursor=x')).toMatchObject({ status: 422, body: { field: 'cursor' } })
    expect((await staff.ask('GET', `/orders/${newId()}`)).status).toBe(404)
  })
})

describe('the money of orders in the admin API', () => {
  it('A9: gives money back once, however often the answer is asked for', async () => {
    const order = await minjisOrder()
    const [tea] = order.lines
    const wish = { lines: [{ lineId: tea!.id, quantity: 1, restock: true }], delivery: usd(500), reason: 'Torn bag' }
    const key = newId()
    const first = await refund(order.id, wish, key)
    expect(first).toMatchObject({ status: 201, body: { amount: usd(1_700) } })
    expect(await refund(order.id, wish, key)).toEqual(first)
    expect((await staff.ask('GET', `/orders/${order.id}`)).body).toMatchObject({
      paymentState: 'partially-refunded',
      refunded: usd(1_700),
      lines: [{ refunded: 1, restocked: 1 }, { refunded: 0 }],
    })
  })

  it('names what of a refund does not fit, and gives nothing back', async () => {
    const order = await minjisOrder()
    const wishes = [
      [{ lines: [{ lineId: order.lines[0]!.id, quantity: 3, restock: false }] }, 'lines.0.quantity'],
      [{ amount: usd(99_999) }, 'amount'],
      [{ amount: money(500, 'KRW') }, 'amount.currency'],
      [{ delivery: usd(501) }, 'delivery'],
    ] as const
    for (const [wish, field] of wishes) {
      expect(await refund(order.id, { ...wish, reason: 'Kindness' })).toMatchObject({ status: 422, body: { field } })
    }
    expect(await staff.ask('POST', `/orders/${order.id}/refunds`, { amount: usd(1), reason: 'x' })).toMatchObject({
      body: { code: 'http/idempotency-key-missing' },
    })
    expect((await staff.ask('GET', `/orders/${order.id}`)).body).toMatchObject({ refunded: usd(0) })
  })

  it('A9: takes what a card’s bank has reserved', async () => {
    const order = await inTransaction(db, (tx) => aPaidOrder(tx, {}, 'authorised'))
    const { body } = await staff.ask('GET', `/orders/${order.id}`)
    const [payment] = body['payments'] as { id: string }[]
    const url = `/payments/${payment!.id}/capture`
    expect(await staff.ask('POST', url, { amount: usd(99_999) })).toMatchObject({
      status: 422,
      body: { code: 'payments/capture-too-large', field: 'amount' },
    })
    expect(await staff.ask('POST', url, {})).toMatchObject({ status: 200, body: { status: 'authorised' } })
  })

  it('A9: says that a transfer has arrived, and that one was sent back', async () => {
    const toPlace = anOrder({ payment: 'awaiting' })
    const amount = toPlace.totals.total
    const { order, paymentId } = await inTransaction(db, async (tx) => {
      const payment = await startPayment(tx, { reference: toPlace.checkoutId, amount, provider: bankTransferName })
      return { order: await placeOrder(tx, toPlace), paymentId: payment.id }
    })
    const url = `/payments/${paymentId}/receive-transfer`
    expect(await staff.ask('POST', url, { amount: usd(1) })).toMatchObject({
      status: 422,
      body: { code: 'payments/amount-differs', field: 'amount' },
    })
    expect((await staff.ask('POST', url, { amount })).body).toMatchObject({ status: 'captured', captured: amount })

    await inTransaction(db, (tx) => claimPayment(tx, { reference: toPlace.checkoutId, orderId: order.id, amount }))
    await staff.ask('POST', `/orders/${order.id}/cancel`, { reason: 'Sold twice' })
    const [promised] = await inTransaction(db, (tx) => refundsOf(tx, paymentId))
    expect((await staff.ask('POST', `/refunds/${promised!.id}/sent`)).status).toBe(204)
    const [sent] = await inTransaction(db, (tx) => refundsOf(tx, paymentId))
    expect(sent).toMatchObject({ status: 'done' })
  })
})
