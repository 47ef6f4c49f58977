import { describe, expect, it } from 'vitest'
import { minutes } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { adjustStock, availability, releaseExpiredHolds } from '../../modules/inventory/index.ts'
import { listOrders } from '../../modules/orders/index.ts'
import { altered } from '../../testing/altered.ts'
import { testDatabase } from '../../testing/database.ts'
import { teaShopApi } from '../../testing/store-api.ts'
import { minjisAddress } from '../../testing/tea-shop.ts'

const db = await testDatabase()
const { ask, ready, pay, place, shop, calls, queue } = await teaShopApi(db)
const { tea, sneakers } = shop
const start = (said: object, headers = {}) => ask('POST', '/checkouts', { market: 'us', ...said }, headers)
const orders = async () => (await queue.edge.reading((read) => listOrders(read, { limit: 100 }))).orders.length
const left = async (id: string) => (await queue.edge.reading((read) => availability(read, [id]))).get(id)?.available
const refill = (variantId: string, delta: number) =>
  inTransaction(db, (tx) => adjustStock(tx, { variantId, delta, reason: 'received' }))

describe('buying over the store API', () => {
  it('A9, K1: a whole purchase takes three calls', async () => {
    const before = calls()
    const lines = [{ variantId: tea, quantity: 2 }]
    const started = await start({ lines, email: 'minji@example.com', address: minjisAddress, deliveryCode: 'express' })
    expect(started).toMatchObject({
      status: 201,
      body: { missing: [{ field: 'payment' }], waysToPay: [{ provider: 'test' }], delivery: { code: 'express' } },
    })
    const { token, totals } = started.body
    expect((await pay(token)).body).toMatchObject({ next: 'place', total: totals.total })
    const placed = await place(token)
    expect(placed).toMatchObject({ status: 201, body: { status: 'confirmed', totals, lines: [{ quantity: 2 }] } })
    expect(calls() - before).toBe(3)
    expect((await ask('GET', `/checkouts/${token}`)).body).toMatchObject({
      state: 'placed',
      orderToken: placed.body.token,
    })
  })

  it('N3: each asks the same checkout what is missing, and nothing is bought around it', async () => {
    const { token } = (await start({ lines: [{ variantId: tea, quantity: 1 }] })).body
    const paid = await pay(token)
    expect(paid).toMatchObject({ status: 409, body: { code: 'checkout/checkout-incomplete' } })
    expect(paid.body.details.missing).toContainEqual({ field: 'email', key: 'email' })
    expect(await place(token)).toMatchObject({ status: 409, body: { code: 'checkout/checkout-incomplete' } })
    const missing = (await ask('PATCH', `/checkouts/${token}`, { email: 'm@example.com', address: minjisAddress })).body
    expect(missing.missing).toEqual([{ field: 'payment', key: 'payment' }])
    expect(await place(token)).toMatchObject({ status: 409, body: { code: 'checkout/payment-missing' } })
  })

  it('a declined card is told in words, and another one buys', async () => {
    const token = await ready()
    const declined = await pay(token, 'declined')
    expect(declined.body).toMatchObject({ next: 'choose-again', payment: { declineReason: 'insufficient-funds' } })
    expect(declined.body.declined).toContain('not enough money')
    expect(await place(token)).toMatchObject({ status: 409, body: { code: 'payments/not-authorised' } })
    expect((await pay(token)).body.next).toBe('place')
    expect((await place(token)).status).toBe(201)
  })

  it('a bank that asks back is met on its page, and placing looks there first', async () => {
    const token = await ready()
    const { body } = await pay(token, 'challenge')
    expect(body).toMatchObject({ next: 'page', payment: { page: { kind: 'redirect' } } })
    expect(body.payment.page.url).toMatch(/^http:\/\/localhost.*\/pay\/test\/tp_/)
    expect((await place(token)).status).toBe(409)
  })

  it('N4: one Idempotency-Key twice, also at the same moment, begins and places once', async () => {
    const before = await orders()
    const token = await ready()
    const headers = { 'idempotency-key': newId() }
    const [one, other] = await Promise.all([pay(token, 'success', headers), pay(token, 'success', headers)])
    expect([one.status, other.status].toSorted()).toContain(200)
    const places = await Promise.all([place(token), place(token), place(token, headers)])
    expect(places.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(places.map(({ body }) => body.id)).size).toBe(1)
    expect((await place(token, headers)).replayed).toBe(true)
    expect(await orders()).toBe(before + 1)
  })

  it('after the hold ran out and others bought, the order is refused and the money goes back', async () => {
    const token = await ready([{ variantId: sneakers, quantity: 2 }])
    expect((await pay(token)).body.next).toBe('place')
    db.clock.forward(minutes(16))
    const others = await ready([{ variantId: sneakers, quantity: 2 }])
    await inTransaction(db, releaseExpiredHolds)
    await pay(others)
    expect((await place(others)).status).toBe(201)
    expect(await place(token)).toMatchObject({ status: 409, body: { code: 'inventory/hold-expired' } })
    expect((await ask('GET', `/checkouts/${token}`)).body).toMatchObject({
      state: 'open',
      givenBack: 'inventory/hold-expired',
      lines: [{ problem: { key: 'sold-out', available: 0 } }],
    })
    await refill(sneakers, 2)
  })

  it('K11: a shopper who leaves may say why', async () => {
    const token = await ready()
    const why = { reason: 'delivery-cost', comment: 'Too much for one bag' }
    expect((await ask('POST', `/checkouts/${token}/exit-reason`, why)).status).toBe(204)
    expect((await ask('POST', `/checkouts/${token}/exit-reason`, { reason: 'x' })).status).toBe(422)
  })
})

describe('changing a checkout over the store API', () => {
  it('U6: lines and codes come and go, and what was taken out can be put back', async () => {
    const token = await ready([{ variantId: tea, quantity: 3 }])
    const out = await ask('DELETE', `/checkouts/${token}/lines/${tea}`)
    expect(out.body).toMatchObject({ lines: [], removed: [{ variantId: tea, quantity: 3 }] })
    expect((await ask('POST', `/checkouts/${token}/lines/${tea}/restore`)).body.lines[0]?.quantity).toBe(3)
    const coded = await ask('PUT', `/checkouts/${token}/codes/NOSUCH`)
    expect(coded.body.refused).toMatchObject([{ code: 'NOSUCH', reason: 'unknown' }])
    expect((await ask('DELETE', `/checkouts/${token}/codes/NOSUCH`)).body.codes).toEqual([])
  })

  it('a cart is in one currency: another market reprices all of it', async () => {
    const token = await ready()
    const korean = await ask('PATCH', `/checkouts/${token}`, { market: 'kr' })
    expect(korean.body).toMatchObject({ currency: 'KRW', totals: { subtotal: { amount: 15_000, currency: 'KRW' } } })
    const mixed = await ask('PATCH', `/checkouts/${token}`, { addLines: [{ variantId: sneakers, quantity: 1 }] })
    expect(mixed.body.lines[1]).toMatchObject({ problem: { key: 'no-price' } })
    expect((await ask('PATCH', `/checkouts/${token}`, { currency: 'USD' })).status).toBe(422)
  })

  it.each([
    ['an unknown variant', { lines: [{ variantId: newId(), quantity: 1 }] }, 'lines.0.variantId'],
    ['no uuid', { lines: [{ variantId: 'tea', quantity: 1 }] }, 'lines.0.variantId'],
    ['quantity 0', { lines: [{ variantId: tea, quantity: 0 }] }, 'lines.0.quantity'],
    ['quantity -1', { lines: [{ variantId: tea, quantity: -1 }] }, 'lines.0.quantity'],
    ['quantity 1e9', { lines: [{ variantId: tea, quantity: 1e9 }] }, 'lines.0.quantity'],
    ['quantity 1.5', { lines: [{ variantId: tea, quantity: 1.5 }] }, 'lines.0.quantity'],
    ['quantity as text', { lines: [{ variantId: tea, quantity: 'many' }] }, 'lines.0.quantity'],
    ['an unknown market', { market: 'moon' }, 'market'],
    ['no email', { email: 'minji' }, 'email'],
    ['a country that is none', { address: { country: 'Korea' } }, 'address.country'],
    ['somebody else’s profile', { profileId: newId() }, 'body'],
    ['21 codes', { codes: Array.from({ length: 21 }, (_, n) => `C${n}`) }, 'codes'],
  ])('refuses %s and names the field', async (_what, said, field) => {
    expect(await start(said)).toMatchObject({ status: 422, body: { field } })
  })

  it('adds no more than 999 of one thing, and says how many there are', async () => {
    const token = await ready([{ variantId: tea, quantity: 999 }])
    const full = await ask('PATCH', `/checkouts/${token}`, { addLines: [{ variantId: tea, quantity: 999 }] })
    expect(full.body.lines[0]).toMatchObject({ quantity: 999, problem: { key: 'too-few-left' } })
    expect(await pay(token)).toMatchObject({ status: 409, body: { code: 'checkout/checkout-incomplete' } })
  })

  it('nobody reads or changes a cart by guessing', async () => {
    const token = await ready()
    const { id } = (await ask('GET', `/checkouts/${token}`)).body
    for (const guess of [id, altered(token), newId()]) {
      if (guess === token) continue
      const unknown = { status: 404, body: { code: 'checkout/checkout-unknown' } }
      expect(await ask('GET', `/checkouts/${guess}`)).toMatchObject(unknown)
      expect(await ask('PATCH', `/checkouts/${guess}`, { email: 'a@example.com' })).toMatchObject(unknown)
      expect(await pay(guess)).toMatchObject(unknown)
      expect(await place(guess)).toMatchObject(unknown)
    }
  })

  it('starting and paying need an Idempotency-Key that nobody else has', async () => {
    expect((await start({}, { 'idempotency-key': '1' })).body.code).toBe('http/idempotency-key-too-short')
    const headers = { 'idempotency-key': newId() }
    const first = await start({ email: 'minji@example.com' }, headers)
    const again = await start({ email: 'minji@example.com' }, headers)
    expect([again.replayed, again.body.token]).toEqual([true, first.body.token])
    expect((await start({ email: 'alex@example.com' }, headers)).body.code).toBe('http/idempotency-key-reused')
  })

  it('an order’s checkout changes no more', async () => {
    const token = await ready()
    await pay(token)
    await place(token)
    const before = await left(tea)
    expect(await ask('PATCH', `/checkouts/${token}`, { lines: [{ variantId: tea, quantity: 5 }] })).toMatchObject({
      status: 409,
      body: { code: 'checkout/checkout-placed' },
    })
    expect(await left(tea)).toBe(before)
  })

  it('K3: who did not hear that her payment was taken asks again, and is led to the one order', async () => {
    const token = await ready()
    const paid = await pay(token)
    const { body: order } = await place(token)
    const before = await left(tea)
    const again = await pay(token)
    expect(again).toMatchObject({ status: 200, body: paid.body })
    expect((await place(token)).body.token).toBe(order.token)
    expect(await left(tea)).toBe(before)
  })
})
