import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { changeProduct, createCategory, createCollection, sellableVariants } from '../../modules/catalog/index.ts'
import { changeShop } from '../../modules/shop/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { teaShopApi } from '../../testing/store-api.ts'

const db = await testDatabase()
const { ask, server, shop } = await teaShopApi(db)

await inTransaction(db, async (tx) => {
  const sold = (await sellableVariants(tx, [shop.tea], 'en')).get(shop.tea)!
  await createCollection(tx, { title: { en: 'Green', ko: '녹차' }, published: true, productIds: [sold.productId] })
  await createCategory(tx, { title: { en: 'Tea', ko: '차' } })
  await changeShop(tx, { settings: { name: 'Onjeong', policies: { returns: { en: 'Send it back.' } } } })
})

const handles = (answer: { body: { items: readonly { handle: string }[] } }) =>
  answer.body.items.map(({ handle }) => handle)

describe('looking around over the store API', () => {
  it('A9: finds products by words, filters and order, page by page', async () => {
    const found = await ask('GET', '/products?market=us&q=gren')
    expect(found.body).toMatchObject({ items: [{ title: 'Jeju green tea' }], total: 1, correctedTo: 'green' })
    const first = await ask('GET', '/products?sort=title&limit=2')
    const rest = await ask('GET', `/products?sort=title&limit=2&cursor=${first.body.nextCursor}`)
    expect([...handles(first), ...handles(rest)]).toEqual([
      'court-sneaker',
      'jeju-green-tea',
      'tea-voucher',
      'wrapping-paper',
    ])
    expect(handles(await ask('GET', '/products?collection=green'))).toEqual(['jeju-green-tea'])
    expect((await ask('GET', '/products?filter=vendor=Nobody&filter=tag=x')).body.items).toEqual([])
  })

  it('A9: shows a product with the price and stock of its market', async () => {
    expect((await ask('GET', '/products/jeju-green-tea?market=us')).body).toMatchObject({
      title: 'Jeju green tea',
      currency: 'USD',
      collections: [{ handle: 'green' }],
      variants: [{ id: shop.tea, price: { amount: 1_200 }, compareAt: { amount: 1_500 }, left: 10, buyable: true }],
    })
    expect((await ask('GET', '/products/jeju-green-tea?market=kr')).body).toMatchObject({
      variants: [{ price: { amount: 15_000, currency: 'KRW' } }],
    })
    expect((await ask('GET', '/products/court-sneaker?market=kr')).body).toMatchObject({
      variants: [{ buyable: false }],
    })
  })

  it('leads from an old handle to the new one', async () => {
    await inTransaction(db, async (tx) => {
      const { productId } = (await sellableVariants(tx, [shop.voucher], 'en')).get(shop.voucher)!
      await changeProduct(tx, { productId, handle: 'gift-of-tea' })
    })
    const old = await server.inject('/api/store/v1/products/tea-voucher?market=us')
    expect([old.statusCode, old.headers.location]).toEqual([301, '/api/store/v1/products/gift-of-tea?market=us'])
  })

  it('tells what everybody may know of the shop, and nothing else', async () => {
    const shown = (await ask('GET', '/shop')).body
    expect(shown).toMatchObject({ name: 'Onjeong', policies: ['returns'], defaultLocale: 'en' })
    expect(Object.keys(shown)).not.toContain('founder')
    expect((await ask('GET', '/policies/returns')).body).toMatchObject({ text: 'Send it back.' })
    expect((await ask('GET', '/policies/terms')).status).toBe(404)
    expect((await ask('GET', '/markets')).body.items).toHaveLength(2)
    expect((await ask('GET', '/collections?locale=ko')).body.items).toMatchObject([{ title: '녹차' }])
    expect((await ask('GET', '/collections/green')).body).toMatchObject({ title: 'Green' })
    expect((await ask('GET', '/categories?locale=ko')).body.items).toMatchObject([{ title: '차', parentId: null }])
    expect((await ask('GET', '/categories/tea')).body).toMatchObject({ title: 'Tea', children: [] })
    expect((await ask('GET', '/suggestions?q=gre')).body).toMatchObject({ products: [{ handle: 'jeju-green-tea' }] })
  })

  it.each([
    ['/products?limit=0', 422, 'limit'],
    ['/products?limit=1e9', 422, 'limit'],
    ['/products?cursor=zzz', 422, 'cursor'],
    ['/products?sort=cheapest', 422, 'sort'],
    ['/products?filter=tag', 422, 'filter.0'],
    ['/products?market=moon', 422, 'market'],
    ['/products?locale=__proto__', 422, 'locale'],
    ['/products?priceFrom=-1', 422, 'priceFrom'],
    ['/products?collection=nothing', 404, undefined],
    ['/products?category=nothing', 422, 'category'],
    ['/products/nothing', 404, undefined],
    ['/products/..%2f..%2fetc', 404, undefined],
    ['/products/__proto__', 404, undefined],
    ['/collections/nothing', 404, undefined],
    ['/collections?cursor=WzFd', 422, 'cursor'],
    ['/categories/nothing', 404, undefined],
    ['/policies/secret', 422, 'policy'],
    ['/suggestions', 422, 'q'],
    ['/nothing', 404, undefined],
  ])('refuses GET %s clearly', async (path, status, field) => {
    const answer = await ask('GET', path)
    expect(answer).toMatchObject({ status, body: { ...(field ? { field } : {}) } })
    expect(answer.body.code).toMatch(/^[a-z-]+\/[a-z-]+$/)
  })

  it('takes strange filters and words for what they are: nothing found', async () => {
    for (const query of [
      'filter=__proto__=x',
      'filter=option:size=%27%3B--',
      'q=%27%22%25_%5C',
      'q=%00',
      'q=%F0%9F%8D%B5',
    ]) {
      const { status } = await ask('GET', `/products?${query}`)
      expect([query, status < 500]).toEqual([query, true])
    }
  })
})
