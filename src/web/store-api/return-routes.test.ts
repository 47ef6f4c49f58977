import { expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { aShoe, anArrivedOrder } from '../../testing/return-scene.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storeApi } from './store-api.ts'

const db = await testDatabase()
const server = await testServer(testApp(db), ...storeApi({ providers: [] }))

interface Offer {
  canReturn: boolean
  canChoose: boolean
  lines: { lineId: string; units: number; exchanges: { variantId: string; title: string; difference: object }[] }[]
  returns: { number: string; state: string; exchange: { number: string; token: string } | null }[]
}

const ask = async <Told>(method: 'GET' | 'POST', path: string, payload?: object) => {
  const headers = payload ? { 'idempotency-key': crypto.randomUUID() } : {}
  const answer = await server.inject({
    method,
    url: `/api/store/v1${path}`,
    headers,
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, body: answer.json<Told>() }
}

it('F7: a program learns what can be had instead, asks for the exchange, and sees where it stands', async () => {
  const { shoe, order } = await inTransaction(db, async (tx) => {
    const made = await aShoe(tx)
    return { shoe: made, order: await anArrivedOrder(tx, made) }
  })
  const path = `/orders/${order.token}/return`
  const { body: offer } = await ask<Offer>('GET', path)
  expect(offer).toMatchObject({ canReturn: true, canChoose: true, returns: [] })
  const shoes = offer.lines.find(({ lineId }) => lineId === order.lines[1]!.id)!
  expect(shoes.exchanges.find(({ variantId }) => variantId === shoe.gold)).toEqual({
    variantId: shoe.gold,
    title: 'Gold',
    difference: { amount: 1_000, currency: 'USD' },
  })
  const wish = { lineId: shoes.lineId, quantity: 1, reason: 'too-large', choice: 'exchange' }
  const dear = await ask<{ code: string }>('POST', path, { lines: [{ ...wish, variantId: shoe.gold }] })
  expect([dear.status, dear.body.code]).toEqual([409, 'fulfilment/exchange-costs-more'])
  expect((await ask('POST', path, { lines: [{ ...wish, variantId: shoe.s41 }] })).status).toBe(200)

  const { body: after } = await ask<Offer>('GET', path)
  expect(after.returns).toMatchObject([{ number: `${order.number}-R1`, state: 'awaited' }])
  const exchange = await ask<object>('GET', `/orders/${after.returns[0]!.exchange!.token}`)
  expect(exchange.body).toMatchObject({ number: after.returns[0]!.exchange!.number, lines: [{ variantTitle: '41' }] })
  expect(after.lines.map(({ lineId }) => lineId)).toEqual([order.lines[0]!.id])
  expect((await ask('GET', '/orders/guessed/return')).status).toBe(404)
})
