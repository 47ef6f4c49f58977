import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { ship } from '../../modules/fulfilment/index.ts'
import { listOrders, moveFulfilment } from '../../modules/orders/index.ts'
import { requestSignIn } from '../../modules/profiles/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { type Told, teaShopApi } from '../../testing/store-api.ts'
import { minjisAddress } from '../../testing/tea-shop.ts'

const db = await testDatabase()
const { ask, ready, pay, place, shop, queue } = await teaShopApi(db)

async function ordered(): Promise<Told> {
  const token = await ready()
  await pay(token)
  return (await place(token)).body
}
async function signedIn(email: string, checkout?: string): Promise<Record<string, string>> {
  const { token } = await inTransaction(db, (tx) => requestSignIn(tx, { email }))
  const { sessionToken } = (await ask('POST', '/sign-in', { token, ...(checkout ? { checkout } : {}) })).body
  return { authorization: `Bearer ${sessionToken}` }
}

describe('an order over the store API', () => {
  it('A9: is read, sent elsewhere and called off by whoever has its token', async () => {
    const { token } = await ordered()
    const moved = { ...minjisAddress, line1: '2 Market Street' }
    expect((await ask('PUT', `/orders/${token}/address`, moved)).body).toMatchObject({ address: moved })
    expect((await ask('GET', `/orders/${token}`)).body).toMatchObject({ canCancel: 'at-once', canReturn: false })
    const cancelled = await ask('POST', `/orders/${token}/cancel`, { reason: 'changed-mind' })
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled', canCancel: 'no' } })
  })

  it('F8: asks staff to cancel what is being packed, and to take back what has left', async () => {
    const { id: orderId, token } = await ordered()
    await inTransaction(db, (tx) => moveFulfilment(tx, { orderId, to: 'packing', by: 'system' }))
    expect((await ask('POST', `/orders/${token}/return`, { reason: 'other' })).body.code).toBe(
      'orders/not-delivered-yet',
    )
    const asked = await ask('POST', `/orders/${token}/cancel`, { reason: 'other' })
    expect(asked.body).toMatchObject({ status: 'packing', requests: [{ kind: 'cancel', accepted: null }] })
    expect((await ask('POST', `/orders/${token}/cancel`, { reason: 'other' })).status).toBe(409)
    expect((await ask('PUT', `/orders/${token}/address`, minjisAddress)).status).toBe(409)
    await inTransaction(db, (tx) => ship(tx, { orderId, by: 'system' }))
    const lines = (await ask('GET', `/orders/${token}`)).body.lines.map((line) => ({ lineId: line.id, quantity: 1 }))
    const foreign = [{ lineId: newId(), quantity: 1 }]
    const wish = { reason: 'other', lines: foreign }
    expect(await ask('POST', `/orders/${token}/return`, wish)).toMatchObject({
      status: 422,
      body: { field: 'lines.0.lineId' },
    })
    const back = await ask('POST', `/orders/${token}/return`, { reason: 'other', lines })
    expect(back.body).toMatchObject({ requests: [{ kind: 'return' }, { kind: 'cancel' }] })
  })

  it('is nobody’s by its id or number, and refuses what does not fit by field', async () => {
    const { id, token } = await ordered()
    for (const guess of [id, 'D1001', newId()]) {
      expect((await ask('GET', `/orders/${guess}`)).body.code).toBe('orders/order-unknown')
      expect((await ask('POST', `/orders/${guess}/cancel`, { reason: 'other' })).status).toBe(404)
    }
    const elsewhere = { ...minjisAddress, country: 'KR', postcode: '04524' }
    expect((await ask('PUT', `/orders/${token}/address`, elsewhere)).body).toMatchObject({ field: 'address.country' })
    expect((await ask('PUT', `/orders/${token}/address`, { name: '' })).status).toBe(422)
    expect((await ask('POST', `/orders/${token}/cancel`, { reason: 'nope' })).body).toMatchObject({ field: 'reason' })
    expect((await ask('POST', `/orders/${token}/return`, { reason: 'other', lines: [{ quantity: 0 }] })).status).toBe(
      422,
    )
  })
})

describe('a signed-in shopper over the store API', () => {
  it('signs in with the code from her mail; a wrong one is refused and counted', async () => {
    const email = 'sora@example.com'
    expect((await ask('POST', '/sign-in/request', { email })).status).toBe(202)
    const { code } = await inTransaction(db, (tx) => requestSignIn(tx, { email }))
    const wrong = code === '000000' ? '000001' : '000000'
    expect(await ask('POST', '/sign-in', { email, code: wrong })).toMatchObject({
      status: 409,
      body: { code: 'profiles/sign-in-expired' },
    })
    const session = await ask('POST', '/sign-in', { email, code })
    expect(session.status).toBe(200)
    const headers = { authorization: `Bearer ${session.body.sessionToken}` }
    expect((await ask('GET', '/me', undefined, headers)).body).toMatchObject({ email })
    expect((await ask('POST', '/sign-out', undefined, headers)).status).toBe(204)
    expect((await ask('GET', '/me', undefined, headers)).status).toBe(401)
  })

  it('takes her cart along, keeps her addresses and sees her own orders alone', async () => {
    const email = 'alex@example.com'
    const cart = await ready()
    const headers = await signedIn(email, cart)
    await ask('POST', '/me/addresses', minjisAddress, headers)
    const kept = (await ask('GET', '/me/addresses', undefined, headers)).body.items
    expect(kept).toHaveLength(1)
    await pay(cart)
    const { number } = (await place(cart)).body as unknown as { number: string }
    expect((await ask('GET', '/me/orders?limit=1', undefined, headers)).body.items).toMatchObject([
      { number, status: 'confirmed' },
    ])
    const other = await signedIn('minji@example.com')
    const theirs = (await ask('GET', '/me/orders', undefined, other)).body.items
    expect(theirs).not.toContainEqual(expect.objectContaining({ number }))
    await ask('DELETE', `/me/addresses/${kept[0]!.id}`, undefined, other)
    expect((await ask('GET', '/me/addresses', undefined, headers)).body.items).toHaveLength(1)
    await ask('DELETE', `/me/addresses/${kept[0]!.id}`, undefined, headers)
    expect((await ask('GET', '/me/addresses', undefined, headers)).body.items).toHaveLength(0)
  })

  it('does not lose a cart that is hers to whoever signs in with its link', async () => {
    const cart = await ready()
    const minji = await signedIn('minji@example.com', cart)
    const sora = await signedIn('sora@example.com', cart)
    await ask('PATCH', `/checkouts/${cart}`, { note: 'Ring twice' }, sora)
    await pay(cart)
    const { id } = (await place(cart)).body
    const idsOf = async (headers: Record<string, string>) =>
      (await ask('GET', '/me/orders', undefined, headers)).body.items.map((order) => order.id)
    expect(await idsOf(minji)).toContain(id)
    expect(await idsOf(sora)).not.toContain(id)
  })

  it.each([
    ['GET', '/me'],
    ['GET', '/me/orders'],
    ['GET', '/me/addresses'],
    ['POST', '/me/addresses'],
    ['POST', '/buy-now'],
  ] as const)('%s %s is for who is signed in', async (method, path) => {
    const body = path === '/buy-now' ? { variantId: shop.tea } : method === 'POST' ? minjisAddress : undefined
    expect((await ask(method, path, body)).status).toBe(401)
    expect((await ask(method, path, body, { authorization: 'Bearer guess' })).status).toBe(401)
  })

  it('refuses a link to elsewhere, a broken email and a broken cursor', async () => {
    expect((await ask('POST', '/sign-in/request', { email: 'minji' })).body).toMatchObject({ field: 'email' })
    expect((await ask('POST', '/sign-in', { token: 'guess' })).status).toBe(409)
    expect((await ask('POST', '/sign-in', {})).status).toBe(422)
    const headers = await signedIn('sora@example.com')
    const cursor = Buffer.from('"x_y"').toString('base64url')
    expect((await ask('GET', `/me/orders?cursor=${cursor}`, undefined, headers)).status).toBe(422)
    const bad = Buffer.from('"2026-99-99T99:99Z_00000000-0000-0000-0000-00000000000-"').toString('base64url')
    expect((await ask('GET', `/me/orders?cursor=${bad}`, undefined, headers)).status).toBe(422)
  })
})

describe('K7: buying with one tap', () => {
  const tap = (headers: Record<string, string>, said = {}) =>
    ask(
      'POST',
      '/buy-now',
      { variantId: shop.tea, market: 'us', provider: 'test', method: 'success', ...said },
      headers,
    )

  it('K7: one call orders to the address used last; a double tap orders once', async () => {
    const session = await signedIn('hana@example.com')
    expect((await tap(session)).body).toMatchObject({ code: 'checkout/address-not-saved' })
    await ask('POST', '/me/addresses', minjisAddress, session)
    const before = await count()
    const headers = { ...session, 'idempotency-key': newId() }
    const taps = await Promise.all([tap(headers), tap(headers)])
    const done = taps.find(({ status }) => status === 200)!
    expect(done.body).toMatchObject({ next: 'done', order: { status: 'confirmed', lines: [{ quantity: 1 }] } })
    expect((await tap(headers)).body.order.token).toBe(done.body.order.token)
    expect(await count()).toBe(before + 1)
  })

  it('K7: refuses what cannot be bought, by field, and orders nothing', async () => {
    const session = await signedIn('minji@example.com')
    const before = await count()
    expect((await tap(session, { quantity: 0 })).body).toMatchObject({ field: 'quantity' })
    expect((await tap(session, { variantId: newId() })).body).toMatchObject({ code: 'checkout/item-not-for-sale' })
    expect((await tap(session, { quantity: 900 })).status).toBe(409)
    expect((await tap(session, { locale: 'constructor()' })).status).toBe(422)
    expect((await tap(session, { method: 'declined' })).body).toMatchObject({ next: 'choose-again' })
    expect(await count()).toBe(before)
  })

  const count = async () => (await queue.edge.reading((read) => listOrders(read, { limit: 100 }))).orders.length
})
