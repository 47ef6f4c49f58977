import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { saveCarrier, ship, signReport } from '../../modules/fulfilment/index.ts'
import { makeRequest } from '../../modules/orders/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aPaidOrder } from '../../testing/orders.ts'
import { deliveryHooks } from '../hooks/delivery.ts'
import { carriersRoutes } from './carriers-routes.ts'
import { fulfilmentRoutes } from './fulfilment-routes.ts'
import { packingRulesRoutes } from './packing-rules-routes.ts'
import { parcelsRoutes } from './parcels-routes.ts'
import { returnsRoutes } from './returns-routes.ts'
import { staffRoutes } from './staff-routes.ts'

const db = await testDatabase()
const secret = () => 'only this shop knows'
const { server, clientWith } = await adminServer(
  db,
  fulfilmentRoutes,
  parcelsRoutes,
  returnsRoutes,
  packingRulesRoutes,
  carriersRoutes(secret),
  deliveryHooks(secret),
  staffRoutes,
)
const staff = await clientWith('fulfilment:write', 'orders:read', 'settings:write', 'staff:read')
const order = () => inTransaction(db, (tx) => aPaidOrder(tx))
type Items = { lineId: string; id: string }[]

describe('packing through the admin API', () => {
  it('A9, F5: goes from the queue over ticks to a parcel that arrived, and the trail says who', async () => {
    const rule = { name: 'Box', packaging: { name: 'Box', instruction: 'Close it.' } }
    expect((await staff.ask('POST', '/packing-rules', rule)).status).toBe(201)
    const { id, number, token } = await order()
    const queue = await staff.ask('GET', '/packing-queue')
    expect(queue.body['items']).toMatchObject([{ id, number, status: 'to-pack' }])
    expect(JSON.stringify(queue.body)).not.toContain(token)

    const { body } = await staff.ask('POST', `/orders/${id}/packing`)
    expect(body).toMatchObject({ number, extras: [{ kind: 'packaging', instruction: 'Close it.' }] })
    expect(JSON.stringify(body)).not.toContain(token)
    const early = await staff.ask('POST', `/orders/${id}/packing/finish`)
    expect([early.status, early.body['code']]).toEqual([409, 'fulfilment/not-all-ticked'])
    const items = [...(body['lines'] as Items).map((line) => line.lineId), (body['extras'] as Items)[0]!.id]
    for (const item of items) await staff.ask('PUT', `/orders/${id}/packing/ticks/${item}`)
    const undone = await staff.ask('DELETE', `/orders/${id}/packing/ticks/${items[0]!}`)
    expect((undone.body['lines'] as { ticked?: unknown }[]).map((line) => Boolean(line.ticked))).toEqual([false, true])
    await staff.ask('PUT', `/orders/${id}/packing/ticks/${items[0]!}`)
    const finished = await staff.ask('POST', `/orders/${id}/packing/finish`)
    expect(finished.body['finished']).toBeTruthy()

    const parcel = await staff.ask('POST', `/orders/${id}/parcels`, { carrier: 'cj', trackingNumber: '7' })
    expect(parcel.body).toMatchObject({ number: 1, state: 'in-transit', carrier: 'cj' })
    const arrived = await staff.ask('POST', `/parcels/${String(parcel.body['id'])}/delivered`, {})
    expect(arrived.body['state']).toBe('delivered')
    expect((await staff.ask('GET', `/orders/${id}/parcels`)).body['items']).toHaveLength(1)
    const trail = (await staff.ask('GET', '/audit')).body['items'] as { action: string }[]
    const actions = ['markDelivered', 'shipParcel', 'finishPacking']
    expect(trail.slice(0, 3).map((entry) => entry.action)).toEqual(actions)
  })

  it('A9: can be put back before anything has left', async () => {
    const { id } = await order()
    await staff.ask('POST', `/orders/${id}/packing`)
    expect((await staff.ask('DELETE', `/orders/${id}/packing`)).status).toBe(204)
    const again = await staff.ask('POST', `/orders/${id}/packing/finish`)
    expect(again.body['code']).toBe('fulfilment/packing-not-started')
  })

  it('A9: only by those who may', async () => {
    const { id } = await order()
    const reader = await clientWith('orders:read')
    expect((await reader.ask('GET', `/orders/${id}/packing`)).status).toBe(200)
    expect((await reader.ask('POST', `/orders/${id}/packing`)).status).toBe(403)
    expect((await reader.ask('POST', `/orders/${id}/parcels`, {})).status).toBe(403)
    expect((await reader.ask('GET', '/carriers/cj/secret')).status).toBe(403)
    expect((await staff.ask('GET', `/orders/${newId()}/packing`)).status).toBe(404)
  })

  it('A9: keeps, changes and removes packing rules, and names the field that does not fit', async () => {
    const terms = { name: 'Note', note: { text: { en: 'Hi {name}' } } }
    const made = await staff.ask('POST', '/packing-rules', terms)
    const url = `/packing-rules/${String(made.body['id'])}`
    expect((await staff.ask('PUT', url, { ...terms, name: 'Hello' })).status).toBe(200)
    const { items } = (await staff.ask('GET', '/packing-rules')).body as { items: { terms: { name: string } }[] }
    expect(items.map((rule) => rule.terms.name)).toContain('Hello')
    const wrong = await staff.ask('POST', '/packing-rules', { name: 'Nothing' })
    expect([wrong.status, wrong.body['field']]).toEqual([422, 'packaging'])
    expect((await staff.ask('DELETE', url)).status).toBe(204)
    expect((await staff.ask('DELETE', url)).status).toBe(404)
  })
})

describe('returns through the admin API', () => {
  it('A9, F7: are accepted, awaited, and paid back when the goods are here', async () => {
    const { id, token, lines } = await order()
    await inTransaction(db, (tx) => ship(tx, { orderId: id, by: 'hana' }))
    const request = await inTransaction(db, (tx) => makeRequest(tx, { token, kind: 'return', reason: 'too-small' }))
    const yes = await staff.ask('POST', `/order-requests/${request.id}/return`, { accepted: true })
    const returnId = (yes.body['return'] as { id: string }).id
    expect((await staff.ask('GET', '/returns')).body['items']).toMatchObject([{ id: returnId, orderId: id }])
    const goods = { lines: [{ lineId: lines[0]!.id, quantity: 3, restock: true }] }
    const tooMany = await staff.ask('POST', `/returns/${returnId}/receive`, goods)
    expect([tooMany.status, tooMany.body['field']]).toEqual([422, 'lines.0.quantity'])
    goods.lines[0]!.quantity = 2
    const received = await staff.ask('POST', `/returns/${returnId}/receive`, goods)
    expect(received.body['received']).toMatchObject({ lines: goods.lines, refundId: expect.any(String) as string })
    expect((await staff.ask('GET', '/returns')).body['items']).toEqual([])
    expect((await staff.ask('GET', `/orders/${id}/returns`)).body['items']).toHaveLength(1)
  })
})

describe('the door for carriers', () => {
  const report = (body: string, signature: string, carrier = 'hanjin') =>
    server.inject({
      method: 'POST',
      url: `/hooks/delivery/${carrier}`,
      headers: { 'content-type': 'application/json', 'x-signature': signature },
      payload: body,
    })

  it('F1: takes reports signed over the body as sent, and nothing else', async () => {
    await staff.ask('PUT', '/carriers/hanjin', { name: 'Hanjin', trackingUrl: 'https://hanjin.example/{number}' })
    const told = await staff.ask('GET', '/carriers/hanjin/secret')
    const key = String(told.body['secret'])
    expect(told.body['address']).toBe('/hooks/delivery/hanjin')
    const { id } = await order()
    const parcel = { orderId: id, carrier: 'hanjin', trackingNumber: '42', by: 'hana' }
    await inTransaction(db, (tx) => ship(tx, parcel))
    const body = JSON.stringify({ trackingNumber: '42', status: 'delivered', at: '2026-06-01T11:59:00+09:00' })
    expect((await report(body, signReport(body, 'guessed'))).statusCode).toBe(403)
    expect((await report(`${body} `, signReport(body, key))).statusCode).toBe(403)
    expect((await report(body, signReport(body, key), 'nobody')).statusCode).toBe(404)
    expect((await report('{', signReport('{', key))).statusCode).toBe(422)
    for (let count = 0; count < 2; count++) {
      expect((await report(body, signReport(body, key))).json()).toEqual({ parcels: 1 })
    }
    const { items } = (await staff.ask('GET', `/orders/${id}/parcels`)).body as { items: { state: string }[] }
    expect(items.map((one) => one.state)).toEqual(['delivered'])

    const renewed = await staff.ask('POST', '/carriers/hanjin/secret')
    expect(renewed.body['secret']).not.toBe(key)
    expect((await report(body, signReport(body, key))).statusCode).toBe(403)
    expect((await report('x'.repeat(20_000), 'sha256=0')).statusCode).toBe(413)
  })

  it('A9: lists carriers and removes them', async () => {
    await inTransaction(db, (tx) => saveCarrier(tx, { code: 'post', name: 'Korea Post' }))
    const { items } = (await staff.ask('GET', '/carriers')).body as { items: { code: string }[] }
    expect(items.map(({ code }) => code)).toContain('post')
    expect((await staff.ask('DELETE', '/carriers/post')).status).toBe(204)
    expect((await staff.ask('GET', '/carriers/post/secret')).status).toBe(404)
  })
})
