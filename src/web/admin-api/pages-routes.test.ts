import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { collectMeasurements, type Measurement } from '../../modules/analytics/index.ts'
import { sellableVariants } from '../../modules/catalog/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { pagesRoutes } from './pages-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, pagesRoutes)
let told = 0
const one = (happening: Measurement['happening'], about: Partial<Measurement> = {}): Measurement => ({
  ...{ id: `happening-${++told}`, happening, template: 'home', subject: '', locale: 'en', market: 'us' },
  ...{ device: 'phone', source: 'none', visitor: undefined, ...about },
})

describe('the figures of pages', () => {
  it('U1 U2 U3: are empty in a young shop, and say how exact they are', async () => {
    const { body } = await (await clientWith('orders:read')).ask('GET', '/page-figures')
    expect(body).toMatchObject({
      all: { views: 0, visitors: 0, entries: 0, bounces: 0 },
      vitals: { lcp: null, cls: null, inp: null, ttfb: null },
      templates: [],
      taps: null,
      searches: { asked: 0, inVain: 0 },
      thresholds: { lcp: { good: 2_500 }, cls: { good: 0.1 }, inp: { good: 200 } },
    })
    expect(body['mostError']).toBeLessThan(0.025)
    expect(body['days']).toHaveLength(28)
  })

  it('U2: name the products that are seen most, page by page', async () => {
    const products = await inTransaction(db, async (tx) => {
      const { tea, sneakers } = await aTeaShop(tx)
      const variants = await sellableVariants(tx, [tea, sneakers], 'en')
      const [first, second] = [...variants.values()].map(({ productId }) => productId)
      const seen = (subject: string) => one({ type: 'page-seen' }, { template: 'product', subject })
      await collectMeasurements(tx, [seen(first!), seen(first!), seen(second!), one({ type: 'page-seen' })])
      return [first, second]
    })
    const staff = await clientWith('orders:read')
    const all = await staff.ask('GET', '/page-figures/product?limit=1')
    expect(all.body).toMatchObject({ items: [{ subject: products[0], views: 2, bounces: 2, medianMs: null }] })
    const { body } = await staff.ask('GET', `/page-figures/product?limit=1&cursor=${String(all.body['nextCursor'])}`)
    expect(body).toMatchObject({ items: [{ subject: products[1], views: 1 }], nextCursor: null })
    expect((body['items'] as { title: string }[])[0]!.title).toMatch(/tea|sneaker/i)
    const { body: figures } = await staff.ask('GET', '/page-figures?days=1&device=phone')
    expect(figures).toMatchObject({
      all: { views: 4 },
      templates: [{ template: 'product', views: 3 }, { template: 'home' }],
    })
  })

  it('are for who may see orders', async () => {
    expect((await (await clientWith('catalog:read')).ask('GET', '/page-figures')).status).toBe(403)
  })
})
