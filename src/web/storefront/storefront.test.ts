import { describe, expect, it } from 'vitest'
import { money } from '../../kernel/money.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { createProduct } from '../../modules/catalog/index.ts'
import { setStock, stockVariant } from '../../modules/inventory/index.ts'
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

const tea = await inTransaction(db, async (tx) => {
  await createMarket(tx, {
    code: 'us',
    name: 'United States',
    currency: 'USD',
    countries: ['US'],
    locales: ['en'],
    taxIncluded: false,
    isDefault: true,
  })
  const made = await createProduct(tx, {
    title: { en: 'Jeju green tea', ko: '제주 녹차' },
    status: 'active',
    options: [{ name: 'Size', values: ['50 g', '100 g'] }],
    variants: [{ optionValues: ['50 g'] }, { optionValues: ['100 g'] }],
  })
  const [small, large] = made.variants
  await setPrices(tx, [
    { variantId: small!.id, price: money(1_200, 'USD') },
    { variantId: large!.id, price: money(2_100, 'USD') },
  ])
  await stockVariant(tx, { variantId: small!.id, tracked: true, policy: 'deny' })
  await setStock(tx, { variantId: small!.id, onHand: 3, reason: 'received' })
  return { handle: made.handle, small: small!.id, large: large!.id }
})

const locationsIn = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]!)
const dataIn = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    (match) => JSON.parse(match[1]!) as object,
  )

describe('the storefront', () => {
  it('U4: shows a product with its way up, in both languages', async () => {
    const english = await page(`/products/${tea.handle}`)
    expect(english.statusCode).toBe(200)
    expect(english.body).toContain('Jeju green tea')
    expect(english.body).toContain('BreadcrumbList')
    expect((await page(`/ko/products/${tea.handle}`)).body).toContain('제주 녹차')
  })

  it('keeps what is chosen in the address', async () => {
    const { body } = await page(`/products/${tea.handle}?Size=100+g`)
    expect(body).toContain(`value="${tea.large}"`)
    expect(body).toContain('$21.00')
  })

  it('U6: puts things into the cart, changes, takes out and puts back, without JavaScript', async () => {
    const added = await post('/cart/add', { variant: tea.small, quantity: '2' })
    expect([added.statusCode, added.headers.location]).toEqual([303, '/cart'])
    const cookie = added.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    expect((await page('/cart', cookie)).body).toContain('$24.00')
    await post('/cart/change', { variant: tea.small, quantity: '1' }, cookie)
    expect((await page('/cart', cookie)).body).toContain('$12.00')
    await post('/cart/change', { variant: tea.small, quantity: '0' }, cookie)
    const emptied = await page('/cart', cookie)
    expect(emptied.body).toContain('Put it back')
    await post('/cart/restore', { variant: tea.small }, cookie)
    expect((await page('/cart', cookie)).body).toContain('$12.00')
  })

  it('finds things by her words and by her typing mistakes', async () => {
    expect((await page('/search?q=green')).body).toContain('Jeju green tea')
    expect((await page('/search?q=gren')).body).toContain('Jeju green tea')
    expect((await page('/search?q=submarine')).body).toContain('We have nothing for')
  })

  it('tells search engines every page in every language, and what to leave alone', async () => {
    const robots = (await page('/robots.txt')).body
    expect(robots).toContain('Disallow: /ko/checkout')
    expect(robots).toMatch(/^Sitemap: http:\/\/.*\/sitemap\.xml$/m)
    const files = locationsIn((await page('/sitemap.xml')).body)
    const listed: string[] = []
    for (const file of files) {
      const { statusCode, body } = await page(new URL(file).pathname)
      expect([file, statusCode, body.match(/hreflang="x-default"/g)?.length]).toEqual([file, 200, expect.any(Number)])
      listed.push(...locationsIn(body).map((location) => new URL(location).pathname))
    }
    expect(listed).toEqual(
      expect.arrayContaining(['/', '/ko', `/products/${tea.handle}`, `/ko/products/${tea.handle}`]),
    )
    for (const path of listed) expect([path, (await page(path)).statusCode]).toEqual([path, 200])
    expect((await page('/sitemaps/products-2.xml')).statusCode).toBe(404)
  })

  it('U4: describes a product and its way up to search engines in words that machines read', async () => {
    const [product, crumbs] = dataIn((await page(`/ko/products/${tea.handle}`)).body)
    expect(product).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ProductGroup',
      name: '제주 녹차',
      variesBy: ['Size'],
      hasVariant: [
        {
          '@type': 'Product',
          offers: { price: '12.00', priceCurrency: 'USD', availability: 'https://schema.org/InStock' },
        },
        { '@type': 'Product', offers: { price: '21.00' } },
      ],
    })
    expect(crumbs).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: '홈' },
        { position: 2, name: '제주 녹차' },
      ],
    })
  })

  it('U4: offers new products as a feed, in her language', async () => {
    const feed = await page('/ko/feed.xml')
    expect(feed.headers['content-type']).toContain('application/atom+xml')
    expect(feed.body).toContain('<title>제주 녹차</title>')
    expect((await page('/ko')).body).toContain('href="/ko/feed.xml"')
  })

  it('U9: is drawn in the light she has chosen, from the first page on', async () => {
    const chosen = await post('/light', { light: 'night' })
    expect([chosen.statusCode, chosen.headers.location]).toEqual([303, '/'])
    const cookie = chosen.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    expect((await page('/', cookie)).body).toContain('<html lang="en" data-light="night">')
    expect((await page('/')).body).toContain('<html lang="en">')
    const away = await server.inject({
      method: 'POST',
      url: '/light',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        referer: 'http://elsewhere.example//evil.example',
      },
      payload: 'light=day',
    })
    expect(away.headers.location).toBe('/evil.example')
  })

  it('lets browsers draw the next page ahead, but nothing that does or counts something', async () => {
    const header = String((await page('/')).headers['speculation-rules'])
    const rules = await server.inject(header.slice(1, -1))
    expect(rules.headers['content-type']).toContain('application/speculationrules+json')
    for (const path of ['/cart*', '/:locale/cart*', '/checkout*', '/search*']) {
      expect(rules.body).toContain(JSON.stringify({ not: { href_matches: path } }))
    }
  })

  it('U1: names its style sheet before the page itself, and lets scripts wait for the first picture', async () => {
    const { headers, body } = await page('/')
    const [, sheet] = /^<([^>]+)>; rel=preload; as=style$/.exec(String(headers.link))!
    expect(body).toContain(`<link rel="stylesheet" href="${sheet}"`)
    expect(body.split('</main>')[0]).not.toContain('<script type="module"')
    expect(body).toMatch(/<script type="module" src="[^"]+" fetchpriority="low"/)
  })

  it('stands on a phone’s first screen under its own name', async () => {
    const { body } = await page('/manifest.webmanifest')
    expect(JSON.parse(body)).toMatchObject({ name: 'My shop', start_url: '/' })
  })

  it('a character that no text can hold is the asker’s fault and not the shop’s', async () => {
    expect((await page('/products?f.tag=%00')).statusCode).toBe(422)
  })

  it('shows all its pages', async () => {
    for (const url of ['/', '/ko', '/products', '/cart', '/sign-in', '/ko/sign-in']) {
      expect([url, (await page(url)).statusCode]).toEqual([url, 200])
    }
    const missing = await page('/products/nothing-like-it')
    expect(missing.statusCode).toBe(404)
    expect(missing.body).toContain('We looked everywhere')
  })

  it('P6: a page in Korean brings letters along for machines that have none; others only those of the languages’ names', async () => {
    const sheetsOf = ({ body }: { body: string }) =>
      [...body.matchAll(/"stylesheet" href="([^"]+)"/g)].map(([, at]) => at!)
    const [own] = sheetsOf(await page('/'))
    const inKorean = sheetsOf(await page('/ko'))
    expect(inKorean).toHaveLength(2)
    const letters = (await server.inject(inKorean[1]!)).body
    expect(letters.match(/@font-face/g)!.length).toBeGreaterThan(50)
    const file = /url\((\/assets\/hangul\/[^)]+\.woff2)\)/.exec(letters)![1]!
    expect((await server.inject(file)).headers['content-type']).toBe('font/woff2')
    const ranges = [...(await server.inject(own!)).body.matchAll(/Pretendard Parts';[^}]*unicode-range:([^}]+)}/g)]
    const codes = ranges.flatMap(([, range]) => range!.split(',').map((code) => parseInt(code.slice(2), 16)))
    expect(String.fromCodePoint(...codes.sort())).toBe(Array.from('한국어').sort().join(''))
  })

  it('its shared files can be kept for ever', async () => {
    const { body } = await page('/')
    const files = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!)
    expect(files).toHaveLength(8)
    for (const file of files) {
      const answer = await server.inject(file)
      expect([file, answer.statusCode, answer.headers['cache-control']]).toEqual([
        file,
        200,
        expect.stringContaining('31536000'),
      ])
    }
  })
})
