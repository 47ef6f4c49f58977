import { describe, expect, it } from 'vitest'
import { money } from '../../kernel/money.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { changeProduct, createCollection, createProduct } from '../../modules/catalog/index.ts'
import { createMarket, setPrices } from '../../modules/pricing/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const server = await testServer(
  testApp(db),
  storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
)
const page = (url: string, cookie = '') => server.inject({ url, headers: { accept: 'text/html', cookie } })
const post = (url: string, body: Record<string, string>, cookie = '') =>
  server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
    payload: new URLSearchParams(body).toString(),
  })

/** English leads to America, Korean to Korea. Sun cream is not for America, blades have no page. */
const goods = await inTransaction(db, async (tx) => {
  const market = { taxIncluded: true, isDefault: false }
  await createMarket(tx, { ...market, code: 'us', name: 'US', currency: 'USD', countries: ['US'], locales: ['en'] })
  await createMarket(tx, { ...market, code: 'kr', name: 'KR', currency: 'KRW', countries: ['KR'], locales: ['ko'] })
  const make = async (title: string, notSoldIn: string[]) => {
    const made = await createProduct(tx, { title: { en: title }, status: 'active', tags: ['bath'], notSoldIn })
    const variantId = made.variants[0]!.id
    await setPrices(tx, [
      { variantId, price: money(1_200, 'USD') },
      { variantId, price: money(15_000, 'KRW') },
    ])
    return { productId: made.id, variantId }
  }
  await createCollection(tx, {
    title: { en: 'Bath' },
    rule: { match: 'all', conditions: [{ field: 'tag', operator: 'is', value: 'bath' }] },
  })
  return {
    soap: await make('Olive soap', []),
    cream: await make('Sun cream', ['market:us']),
    blades: await make('Razor blades', ['channel:page']),
  }
})

describe('the pages of a market and what it does not sell', () => {
  it('P6: name a product nowhere that they do not sell: home, lists, search, suggestions, feed, pairs', async () => {
    const places = ['/', '/products', '/collections/bath', '/search?q=cream', '/feed.xml', '/products/olive-soap']
    const naming = async (prefix: string) => {
      const pages = await Promise.all(places.map((path) => page(prefix + path)))
      const link = new RegExp(`href="${prefix}/products/sun-cream["?]`)
      return places.filter((_, at) => link.test(pages[at]!.body))
    }
    const feed = (prefix: string) => page(`${prefix}/feed.xml`).then(({ body }) => body.includes('Sun cream'))
    expect([await naming(''), await feed('')]).toEqual([[], false])
    expect(await naming('/ko')).toEqual(places.filter((path) => path !== '/feed.xml'))
    expect(await feed('/ko')).toBe(true)
    const suggested = async (path: string) => JSON.stringify((await page(path)).json()).includes('Sun cream')
    expect(await suggested('/search/suggest?q=sun')).toBe(false)
    expect(await suggested('/ko/search/suggest?q=sun')).toBe(true)
  })

  it('P6: say of its page that it is not sold here and where it is, with nothing to buy and nothing to index', async () => {
    const here = await page('/products/sun-cream')
    expect(here.statusCode).toBe(200)
    expect(here.body).toContain('We do not sell this here.')
    expect(here.body).toContain('href="/ko/products/sun-cream"')
    expect(here.body).toContain('South Korea')
    expect(here.body).toContain('<meta name="robots" content="noindex"')
    expect(here.body).not.toMatch(/\/cart\/add|\/buy-now|ld\+json|rel="canonical"|og:title/)
    expect(here.body).toContain('href="/products/olive-soap"')

    const there = await page('/ko/products/sun-cream')
    expect(there.body).toContain('/cart/add')
    expect(there.body).toContain('"priceCurrency":"KRW"')
    const languages = [...there.body.matchAll(/hreflang="([^"]+)" href="http/g)].map(([, tag]) => tag)
    expect(languages).toEqual(['ko', 'x-default'])
    expect((await page('/products/razor-blades')).statusCode).toBe(404)
  })

  it('P6: stand in the sitemap in those languages alone whose market sells it', async () => {
    const { body } = await page('/sitemaps/products-1.xml')
    const listed = [...body.matchAll(/<loc>[^<]+?((?:\/ko)?\/products\/[^<]+)<\/loc>/g)].map(([, path]) => path)
    expect(listed.sort()).toEqual(['/ko/products/olive-soap', '/ko/products/sun-cream', '/products/olive-soap'])
    const entry = body.slice(body.indexOf('/ko/products/sun-cream'))
    expect(entry.slice(0, entry.indexOf('</url>'))).not.toContain('hreflang="en"')
  })

  it('P6: refuse it at cart and buy-now by its name, in both languages, and show a cart that has it as unpayable', async () => {
    const cookiesOf = (answer: { cookies: { name: string; value: string }[] }) =>
      answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const refused = await post('/cart/add', { variant: goods.cream.variantId })
    expect((await page('/cart', cookiesOf(refused))).body).toContain('“Sun cream” is not sold here.')
    const tapped = await post('/buy-now', { variant: goods.cream.variantId, key: 'once' })
    expect(tapped.statusCode).not.toBe(200)
    await inTransaction(db, (tx) => changeProduct(tx, { productId: goods.soap.productId, notSoldIn: ['market:kr'] }))
    const korean = await post('/ko/cart/add', { variant: goods.soap.variantId })
    expect((await page('/ko/cart', cookiesOf(korean))).body).toContain('여기에서는 팔지 않는 상품이에요: Olive soap')

    const kept = cookiesOf(await post('/cart/add', { variant: goods.soap.variantId }))
    await inTransaction(db, (tx) => changeProduct(tx, { productId: goods.soap.productId, notSoldIn: ['market:us'] }))
    const cart = (await page('/cart', kept)).body
    expect(cart).toContain('We do not sell this here. Take it out to go on.')
    expect((await page('/checkout', kept)).body).not.toContain('name="provider"')
  })

  it('P6: follow a change at once, though pages are kept for a crowd', async () => {
    const sells = async () => (await page('/products/sun-cream')).body.includes('/cart/add')
    expect(await sells()).toBe(false)
    await inTransaction(db, (tx) => changeProduct(tx, { productId: goods.cream.productId, notSoldIn: [] }))
    expect(await sells()).toBe(true)
  })
})
