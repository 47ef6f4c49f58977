import { describe, expect, it } from 'vitest'
import { bankTransfer } from '../../adapters/bank-transfer/bank-transfer.ts'
import { days, later } from '../../kernel/clock.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { exitFigures, findCheckoutByToken, startCheckout } from '../../modules/checkout/index.ts'
import { findSend, listSends } from '../../modules/messaging/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { aTeaShop, minjisAddress } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const transfer = bankTransfer({ accountHolder: 'Onjeong', account: 'DE02 1203 0000 0000 2020 51', currencies: ['USD'] })
const server = await testServer(
  testApp(db),
  storefront({ providers: [transfer], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
)
const shop = await inTransaction(db, aTeaShop)

async function shopper(quantity = 1) {
  const { token } = await inTransaction(db, (tx) =>
    startCheckout(tx, {
      marketCode: 'us',
      locale: 'en',
      lines: [{ variantId: shop.tea, quantity }],
      address: minjisAddress,
    }),
  )
  const cookie = `dangol_cart=${token}`
  const page = (url: string) => server.inject({ url, headers: { accept: 'text/html', cookie } })
  const post = (url: string, payload: string) =>
    server.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', cookie },
      payload,
    })
  return { token, page, post }
}
const reasonsNow = async () => {
  const { now } = { now: db.clock.now() }
  const period = { from: later(now, -days(1)), to: later(now, days(1)) }
  return (await reading(db, (read) => exitFigures(read, period))).reasons.filter(({ checkouts }) => checkouts > 0)
}

describe('a shopper who leaves', () => {
  it('K11: finds a quiet link in cart and checkout, and is asked on a page of its own', async () => {
    const { page, post } = await shopper()
    for (const url of ['/cart', '/checkout']) expect((await page(url)).body).toContain('href="/checkout/leaving"')
    expect((await page('/ko/checkout/leaving')).body).toContain('그냥 둘러보고 있어요')
    expect((await post('/checkout/leaving', '')).body).toContain('Please choose one of these')
    expect((await post('/checkout/leaving', 'reason=weather')).statusCode).toBe(422)
    expect((await post('/checkout/leaving', `reason=other&comment=${'x'.repeat(501)}`)).statusCode).toBe(422)
    expect(await reasonsNow()).toEqual([])
    const told = await post('/checkout/leaving', 'reason=just-looking&comment=Later')
    expect([told.statusCode, told.headers.location]).toEqual([303, '/checkout/leaving/just-looking'])
    expect((await page('/checkout/leaving/just-looking')).body).toContain('Look around')
    expect(await reasonsNow()).toEqual([{ reason: 'just-looking', checkouts: 1, bought: 0 }])
  })

  it('K11: who would not type her card is told the facts, and can pay without one', async () => {
    const { page } = await shopper()
    const { body } = await page('/checkout/leaving/card-safety')
    expect(body).toContain('straight to the payment provider')
    const [, way] = /href="(\/checkout\?way=[^"]+)"/.exec(body)!
    expect((await page(way!)).body).toContain('value="bank-transfer" checked')
  })

  it('K11: who finds delivery dear is shown what is missing for free delivery, or the free way', async () => {
    const little = await shopper(1)
    expect((await little.page('/checkout/leaving/delivery-cost')).body).toContain('$38.00 more in your cart')
    const much = await shopper(5)
    expect((await much.page('/checkout/leaving/delivery-cost')).body).toContain('Standard costs you nothing')
    await much.post('/checkout', 'deliveryCode=express')
    const taken = await much.post('/checkout/leaving/free', 'deliveryCode=standard')
    expect(taken.headers.location).toBe('/checkout')
    const cart = await reading(db, (read) => findCheckoutByToken(read, much.token))
    expect(cart!.totals.delivery.amount).toBe(0)
  })

  it('K11: who finds it complicated has her cart sent, once', async () => {
    const { page, post, token } = await shopper()
    expect((await page('/checkout/leaving/too-complicated')).body).toContain('Send me my cart')
    expect((await post('/checkout/leaving/cart-link', 'email=sora')).body).toContain('id="email-fault"')
    for (const email of ['sora@example.com', 'alex@example.com']) {
      expect((await post('/checkout/leaving/cart-link', `email=${email}`)).statusCode).toBe(200)
    }
    const sends = (await reading(db, (read) => listSends(read, { limit: 10 }))).filter(
      ({ template }) => template === 'cart-link',
    )
    expect(sends.map(({ recipient }) => recipient)).toEqual(['sora@example.com'])
    const mail = (await reading(db, (read) => findSend(read, sends[0]!.id)))!
    expect(mail.bodyText).toContain(`/cart/open/${token}`)
  })

  it('who has no cart is led to it', async () => {
    expect((await server.inject({ url: '/checkout/leaving' })).headers.location).toBe('/cart')
    expect((await server.inject({ url: '/checkout/leaving/elsewhere' })).statusCode).toBe(422)
  })
})
