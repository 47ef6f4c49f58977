import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { creditIn } from '../../modules/credit/index.ts'
import {
  answerReturn,
  receiveReturn,
  requestReturn,
  ship,
  startPacking,
  tickOff,
} from '../../modules/fulfilment/index.ts'
import { keepPrivatePhoto } from '../../modules/media/index.ts'
import { getOrder, makeRequest } from '../../modules/orders/index.ts'
import { makeApiKey } from '../../modules/staff/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { aPaidOrder } from '../../testing/orders.ts'
import { aShoe, anArrivedOrder, sendingBack } from '../../testing/return-scene.ts'
import { aMember } from '../../testing/staff.ts'
import { fulfilmentRoutes } from './fulfilment-routes.ts'
import { ordersRoutes } from './orders-routes.ts'
import { parcelsRoutes } from './parcels-routes.ts'
import { returnPhotosRoutes } from './return-photos-routes.ts'
import { returnsRoutes } from './returns-routes.ts'

const db = await testDatabase()
const files = filesInMemory()
const routes = [returnsRoutes, ordersRoutes, fulfilmentRoutes, parcelsRoutes, returnPhotosRoutes(files)]
const { server, clientWith } = await adminServer(db, ...routes)
const staff = await clientWith('fulfilment:write', 'orders:read')

/** Minji sends her sneakers back for store credit, which is given at once. */
const scene = (photos?: readonly string[]) =>
  inTransaction(db, async (tx) => {
    const order = await anArrivedOrder(tx, await aShoe(tx))
    const lines = sendingBack(order, undefined, { choice: 'credit' })
    const { requestId, accepted } = await requestReturn(tx, { token: order.token, lines, photos })
    return { order, requestId, returnId: accepted!.id }
  })

describe('giving up a return through the admin API', () => {
  it('F7: takes back what was given before, once, and the goods are not awaited any more', async () => {
    const { order, returnId } = await scene()
    const credit = () => reading(db, (read) => creditIn(read, { profileId: order.profileId, currency: 'USD' }))
    expect(await credit()).toEqual(money(8_900, 'USD'))
    for (let times = 0; times < 2; times++) {
      const { status, body } = await staff.ask('POST', `/returns/${returnId}/give-up`)
      expect([status, typeof body['givenUpAt'], body['advanced']]).toEqual([200, 'string', []])
    }
    expect(await credit()).toEqual(money(0, 'USD'))
    const awaited = (await staff.ask('GET', '/returns')).body['items'] as { id: string }[]
    expect(awaited.map(({ id }) => id)).not.toContain(returnId)
  })

  it('F7: is refused once the goods are here, for no return, and to those who may not', async () => {
    const { order, returnId } = await scene()
    const reader = await clientWith('orders:read')
    expect((await reader.ask('POST', `/returns/${returnId}/give-up`)).status).toBe(403)
    expect((await staff.ask('POST', `/returns/${newId()}/give-up`)).status).toBe(404)
    const lines = [{ lineId: order.lines[1]!.id, quantity: 1, restock: true }]
    await inTransaction(db, (tx) => receiveReturn(tx, { returnId, lines, refund: true, by: 'hana' }))
    const late = await staff.ask('POST', `/returns/${returnId}/give-up`)
    expect([late.status, late.body['code']]).toEqual([409, 'fulfilment/return-received'])
    expect((await reading(db, (read) => getOrder(read, order.id))).refunded).toEqual(money(8_900, 'USD'))
  })
})

describe('photos of a return', () => {
  const picture = () => sharp({ create: { width: 30, height: 20, channels: 3, background: 'green' } })

  it('F7: are shown to staff alone, made anew, and stand with what she asked for', async () => {
    const came = await picture()
      .withExif({ IFD0: { Copyright: 'Minji, 12 Insa-dong' } })
      .png()
      .toBuffer()
    const { contentHash } = await keepPrivatePhoto(files, came)
    const { order, requestId } = await scene([contentHash])
    const { requests } = (await staff.ask('GET', `/orders/${order.id}`)).body as {
      requests: { id: string; photos: string[] }[]
    }
    expect(requests).toMatchObject([{ id: requestId, photos: [expect.any(String)] }])
    const url = `/api/admin/v1/return-photos/${requests[0]!.photos[0]!}`
    const nobody = await server.inject({ url })
    expect(nobody.statusCode).toBe(401)
    const headers = { authorization: `Bearer ${await aKey()}` }
    const shown = await server.inject({ url, headers })
    expect(shown.headers['content-type']).toBe('image/jpeg')
    const { exif, format, width } = await sharp(shown.rawPayload).metadata()
    expect({ exif, format, width }).toEqual({ exif: undefined, format: 'jpeg', width: 30 })
    expect((await staff.ask('GET', `/return-photos/${newId()}`)).status).toBe(404)
  })

  const aKey = async () => {
    const make = { name: 'Screen', scopes: ['orders:read'], createdBy: 'hana' }
    return (await inTransaction(db, (tx) => makeApiKey(tx, make))).key
  }
})

describe('who did it', () => {
  it('A9: ticks, parcels and returns carry the names of staff, not their ids', async () => {
    const { paid: order, hana: by } = await inTransaction(db, async (tx) => {
      const hana = await aMember(tx, 'Hana Lee')
      const paid = await aPaidOrder(tx)
      await startPacking(tx, { orderId: paid.id, by: hana })
      await tickOff(tx, { orderId: paid.id, itemId: paid.lines[0]!.id, by: hana })
      await ship(tx, { orderId: paid.id, by: hana })
      const { id: requestId } = await makeRequest(tx, { token: paid.token, kind: 'return', reason: 'other' })
      await answerReturn(tx, { requestId, accepted: true, by: hana })
      return { paid, hana }
    })
    const named = { by, byName: 'Hana Lee' }
    const { body } = await staff.ask('GET', `/orders/${order.id}/packing`)
    expect(body).toMatchObject({ started: named, lines: [{ ticked: named }, {}] })
    const parcels = (await staff.ask('GET', `/orders/${order.id}/parcels`)).body['items']
    expect(parcels).toMatchObject([{ shippedBy: by, shippedByName: 'Hana Lee' }])
    const returns = (await staff.ask('GET', `/orders/${order.id}/returns`)).body['items']
    expect(returns).toMatchObject([{ acceptedBy: by, acceptedByName: 'Hana Lee' }])
  })
})
