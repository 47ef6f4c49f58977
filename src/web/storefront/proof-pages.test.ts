import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { query } from '../../kernel/query.ts'
import { dayOf, listTouchedOrders, proofFigures } from '../../modules/analytics/index.ts'
import { sellableVariants } from '../../modules/catalog/index.ts'
import { decideReview } from '../../modules/reviews/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { aReview } from '../../testing/reviews.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { collectRoutes } from '../collect/collect-routes.ts'
import { collectorOf } from '../collect/collector.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const { tea, handle } = await inTransaction(db, async (tx) => {
  const shop = await aTeaShop(tx)
  const variant = (await sellableVariants(tx, [shop.tea], 'en')).get(shop.tea)!
  const product = { productId: variant.productId, variantId: shop.tea, handle: variant.handle }
  const bodies = ['Bitter as bark', 'Warm and round', 'Fine', '따뜻하고 좋아요', 'Dull', 'Good', 'Mild', 'Green']
  for (const [index, body] of bodies.entries()) {
    const locale = index === 3 ? 'ko' : 'en'
    const { id } = await aReview(tx, product, { body, rating: (index % 5) + 1, locale })
    await decideReview(tx, { reviewId: id, outcome: 'publish', by: 'hana' })
    await query(tx, 'update reviews.review set variant_id = $2 where id = $1', [id, shop.tea])
  }
  return { ...shop, handle: variant.handle }
})

const app = testApp(db)
const parts = {
  ...{ providers: [], files: filesInMemory(), parcelsOf: () => Promise.resolve([]) },
  ratingOf: () => Promise.resolve({ mean: 4.2, count: 6 }),
}
const server = await testServer(app, storefront(parts), collectRoutes)
const page = async (url: string, cookie = '') =>
  (await server.inject({ url, headers: { accept: 'text/html', cookie } })).body
/** The block of a page; empty where it has none. */
const blockIn = (html: string, place: string): string =>
  new RegExp(`data-proof="${place}".*?</(section|div)>\\s*(?=<)`, 's').exec(html)?.[0] ?? ''
const cookieOf = async () => {
  const added = await server.inject({
    ...{ method: 'POST', url: '/cart/add', payload: `variant=${tea}&quantity=1` },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  return added.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

describe('reviews where somebody decides', () => {
  it('T8 T10 T21: stand on the front page, the product, cart and payment step, in her language, with why and what to buy', async () => {
    const cookie = await cookieOf()
    const home = blockIn(await page('/'), 'home')
    expect(home).toContain(`name="variant" value="${tea}"`)
    expect(home).toContain('Why these reviews?')
    expect(home.match(/class="proof-quote stack/g)).toHaveLength(1)
    const product = blockIn(await page(`/products/${handle}`), 'product')
    expect(product.match(/class="proof-quote stack/g)).toHaveLength(3)
    expect(blockIn(await page(`/products/${handle}?q=bark`), 'product')).toMatch(
      /Bitter as bark.*Says what you searched/s,
    )
    expect(blockIn(await page(`/ko/products/${handle}`), 'product')).toMatch(
      /^[^]*?proof-quote[^]*?따뜻하고 좋아요[^]*?한국어 리뷰/,
    )
    expect(await page('/search?q=tea')).toContain(`/products/${handle}?q=tea"`)
    const cart = blockIn(await page('/cart', cookie), 'cart')
    expect(cart).toContain('About the one you chose')
    expect(cart).not.toContain('/cart/add')
    const paying = await page('/checkout', cookie)
    expect(blockIn(paying, 'payment')).toContain('About the one you chose')
    expect(blockIn(paying, 'payment')).not.toMatch(/<form|<a /)
  })

  it('T10: are the same for a crowd: only the address decides, so that the page is drawn once', async () => {
    expect(await page(`/products/${handle}?q=bark`)).toBe(await page(`/products/${handle}?q=bark`))
    expect(blockIn(await page('/'), 'home')).toBe(blockIn(await page('/', await cookieOf()), 'home'))
  })

  it('T20: what was seen is joined to the cart whose cookie comes along, only where the law lets it be', async () => {
    const tell = async (market: string, cookie: string, headers: Record<string, string> = {}) => {
      const about = { page: 'home', locale: 'en', market, width: 390, from: '' }
      const happenings = [{ id: `proof-${market}-${Math.random()}`, type: 'proof-seen', place: 'home' }]
      await server.inject({
        ...{ method: 'POST', url: '/collect', payload: { ...about, happenings } },
        headers: { 'user-agent': `Phone of ${market}`, cookie, ...headers },
      })
      await collectorOf(app.edge).flush()
      const touched = await app.edge.reading((read) =>
        proofFigures(read, { from: dayOf(read.now), to: dayOf(read.now) }),
      )
      return { seen: touched.stages[0]!.seen, carts: touched.touched.carts }
    }
    const cookie = await cookieOf()
    await collectorOf(app.edge).flush()
    expect(await tell('us', cookie)).toEqual({ seen: 1, carts: 0 })
    expect(await tell('kr', cookie, { 'sec-gpc': '1' })).toEqual({ seen: 1, carts: 0 })
    expect(await tell('kr', 'dangol_cart=invented')).toEqual({ seen: 2, carts: 0 })
    expect(await tell('kr', cookie)).toEqual({ seen: 3, carts: 1 })
    const today = { from: dayOf(db.clock.now()), to: dayOf(db.clock.now()), limit: 10 }
    expect(await app.edge.reading((read) => listTouchedOrders(read, today))).toEqual([])
  })
})
