import { describe, expect, it } from 'vitest'
import { days } from '../../kernel/clock.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { findCheckoutByToken, startCheckout } from '../../modules/checkout/index.ts'
import { habitsModule } from '../../modules/habits/index.ts'
import { setStock } from '../../modules/inventory/index.ts'
import { packingList, startPacking } from '../../modules/fulfilment/index.ts'
import { placeOrder } from '../../modules/orders/index.ts'
import { setPrices } from '../../modules/pricing/index.ts'
import { profileByEmail, tagsOf } from '../../modules/profiles/index.ts'
import { createPromotion, voidCode } from '../../modules/promotions/index.ts'
import { answersSchema, switchOff, switchOn } from '../../modules/recipes/index.ts'
import { wishesModule } from '../../modules/wishes/index.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { aLine, anOrder, aPaidOrder } from '../../testing/orders.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const server = await testServer(
  testApp(db),
  storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
)
const shop = await inTransaction(db, aTeaShop)
const page = (url: string, cookie = '') => server.inject({ url, headers: { accept: 'text/html', cookie } })
const ask = (email: string, prefix = '') =>
  server.inject({
    method: 'POST',
    url: `${prefix}/wishes/${shop.sneakers}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    payload: `email=${encodeURIComponent(email)}`,
  })
const stock = (onHand: number) =>
  inTransaction(db, (tx) => setStock(tx, { variantId: shop.sneakers, onHand, reason: 'counted' }))
const follow = async () => expect(await runAllConsumers(db, [habitsModule, wishesModule])).toEqual([])
const told = async (type: string) =>
  (
    await db.pool.query<{ data: { profileId: string; title: { en: string }; reorderKey: string } }>(
      'select data from kernel.event where type = $1 order by seq',
      [type],
    )
  ).rows.map(({ data }) => data)

describe('who waits for goods', () => {
  it('M21: who leaves an address for the guide is tagged and in the segment that sends it; nothing is there while it is off', async () => {
    expect((await page('/guide')).statusCode).toBe(404)
    const answers = answersSchema.parse({ guide: { title: 'How to brew', link: '/articles' } })
    await inTransaction(db, (tx) => switchOn(tx, { key: 'guide', answers, by: 'sora' }))
    expect((await page('/guide')).body).toContain('<h1>How to brew</h1>')
    const post = (payload: string) =>
      server.inject({
        ...{ method: 'POST', url: '/ko/guide', payload },
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      })
    expect((await post('email=sora')).body).toContain('id="email-fault"')
    expect((await post('email=reader%40example.com')).body).toContain('보내 드렸어요')
    const reader = await inTransaction(db, (tx) => profileByEmail(tx, 'reader@example.com'))
    expect(await reading(db, (read) => tagsOf(read, reader))).toEqual(['guide'])
    expect((await page('/ko/guide/open')).headers.location).toBe('/ko/articles')
    await inTransaction(db, (tx) => switchOff(tx, 'guide'))
    expect((await page('/guide/open')).statusCode).toBe(404)
  })

  it('M8: is asked for nothing but an address on the page of what is sold out, and told once when it is back, in her turn', async () => {
    expect((await page('/products/court-sneaker')).body).not.toContain('/wishes/')
    await stock(0)
    await follow()
    expect((await page('/products/court-sneaker')).body).toContain(`action="/wishes/${shop.sneakers}"`)
    expect((await page('/ko/products/jeju-green-tea')).body).not.toContain('/wishes/')
    expect((await ask('sora')).body).toContain('id="email-fault"')
    for (let at = 0; at < 12; at++) expect((await ask(`waits-${at}@example.com`)).body).toContain('We keep it in mind')
    expect((await ask('waits-0@example.com')).body).toContain('We keep it in mind')
    expect((await ask('waits-0@example.com', '/ko')).statusCode).toBe(200)
    await stock(2)
    await follow()
    // Two pairs: ten of the twelve, who asked first.
    const first = await told('wishes.back-in-stock')
    expect([first.length, first[0]!.title.en]).toEqual([10, 'Court sneaker'])
    await stock(1)
    await follow()
    expect(new Set((await told('wishes.back-in-stock')).map(({ profileId }) => profileId)).size).toBe(12)
    await stock(5)
    await follow()
    expect(await told('wishes.back-in-stock')).toHaveLength(12)
  })

  it('M18: what runs out is announced once per purchase, and its link fills a cart on any device', async () => {
    const minji = await inTransaction(db, (tx) => profileByEmail(tx, 'minji@example.com'))
    const product = (
      await db.pool.query<{ id: string }>('select product_id as id from catalog.variant where id = $1', [shop.tea])
    ).rows[0]!.id
    const buys = () =>
      inTransaction(db, (tx) => {
        const lines = [aLine({ productId: product, variantId: shop.tea, quantity: 2, unitPrice: money(1_200, 'USD') })]
        return placeOrder(tx, anOrder({ profileId: minji, lines }))
      })
    const sweep = habitsModule.recurring!.find(({ name }) => name === 'habits.announce-running-out')!
    await buys()
    db.clock.forward(days(30))
    await buys()
    await follow()
    await sweep.run(edgeOf(db))
    expect(await told('habits.supply-runs-out')).toEqual([])
    db.clock.forward(days(24))
    await sweep.run(edgeOf(db))
    await sweep.run(edgeOf(db))
    const [announced, ...more] = await told('habits.supply-runs-out')
    expect(more).toEqual([])
    expect((await page('/cart/again/nobodys-key')).statusCode).toBe(404)
    const filled = await page(`/cart/again/${announced!.reorderKey}`)
    expect([filled.statusCode, filled.headers.location]).toEqual([303, '/cart'])
    const token = /dangol_cart=([^;]+)/.exec(String(filled.headers['set-cookie']))![1]!
    expect((await reading(db, (read) => findCheckoutByToken(read, token)))!.lines).toMatchObject([
      { variantId: shop.tea, quantity: 2 },
    ])
  })

  it('M8: a lower price is told to who had it in her cart, and a link of a mail restores that cart anywhere', async () => {
    const alex = await inTransaction(db, (tx) => profileByEmail(tx, 'alex@example.com'))
    const { token } = await inTransaction(db, (tx) =>
      startCheckout(tx, {
        marketCode: 'us',
        locale: 'en',
        profileId: alex,
        lines: [{ variantId: shop.tea, quantity: 1 }],
      }),
    )
    await follow()
    await inTransaction(db, (tx) => setPrices(tx, [{ variantId: shop.tea, price: money(1_100, 'USD') }]))
    await follow()
    expect((await told('wishes.price-dropped')).map(({ profileId }) => profileId)).toEqual([alex])
    const opened = await page(`/cart/restore/${token}`)
    expect([opened.statusCode, opened.headers.location]).toEqual([303, `/cart/open/${token}`])
  })

  it('M23: the address on a card puts its code into the cart, counts as a scan, and says why one works no more', async () => {
    const code = await inTransaction(db, async (tx) => {
      const promotion = await createPromotion(tx, {
        title: { en: 'A tenth off', ko: '10% 할인' },
        rule: { kind: 'percent', basisPoints: 1_000 },
      })
      const answers = answersSchema.parse({ promotion, heldBackPercent: 0 })
      await switchOn(tx, { key: 'insert', answers, by: 'sora' })
      const order = await aPaidOrder(tx)
      await startPacking(tx, { orderId: order.id, by: 'sora' })
      return (await packingList(tx, order.id)).extras.find(({ kind }) => kind === 'insert')!.code!
    })
    const scanned = await page(`/ko/codes/${code.toLowerCase()}`)
    expect([scanned.statusCode, scanned.body]).toMatchObject([200, expect.stringContaining('<h1>10% 할인</h1>')])
    expect(scanned.body).toContain('까지 한 번 쓸 수 있어요')
    const token = scanned.cookies.find(({ name }) => name.includes('cart'))!.value
    const cart = await reading(db, (read) => findCheckoutByToken(read, token))
    expect(cart!.codes).toEqual([code])
    const again = await page(`/codes/${code}`, scanned.cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
    expect(again.body).toContain('It is in your cart')
    const scans = await db.pool.query('select scans from fulfilment.insert_card where code = $1', [code])
    expect(scans.rows).toEqual([{ scans: 2 }])

    await inTransaction(db, (tx) => voidCode(tx, code))
    const over = await page(`/codes/${code}`)
    expect([over.statusCode, over.body]).toMatchObject([
      200,
      expect.stringContaining('This code came with an order that was called off'),
    ])
    expect(over.cookies.some(({ name }) => name.includes('cart'))).toBe(false)
    expect((await page('/codes/NOBODYSCODE')).statusCode).toBe(404)
  })
})
