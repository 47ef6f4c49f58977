import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { localFiles } from '../adapters/local-files/local-files.ts'
import { edgeOf } from '../kernel/edge.ts'
import { type Read, reading } from '../kernel/transaction.ts'
import { completenessOf, findProductByHandle, listCollections, listProducts } from '../modules/catalog/index.ts'
import { availability } from '../modules/inventory/index.ts'
import { pictureOf } from '../modules/media/index.ts'
import { pricesFor } from '../modules/pricing/index.ts'
import { shopSettings } from '../modules/shop/index.ts'
import { liveTestDatabase } from '../testing/database.ts'
import { runConsumers } from '../testing/drain.ts'
import { testPorts } from '../testing/ports.ts'
import { modulesOf } from '../modules.ts'
import { demoProducts, fillDemo } from './fill.ts'

const db = await liveTestDatabase()
const filling = {
  edge: edgeOf(db),
  files: localFiles(mkdtempSync(join(tmpdir(), 'dangol-demo-'))),
  pictureScale: 0.2,
}
const looking = <T>(look: (read: Read) => Promise<T>): Promise<T> => reading(db, look)
const hangul = /[가-힣]/

beforeAll(async () => {
  expect(await fillDemo(filling)).toBe(true)
  await runConsumers(db, modulesOf(testPorts()))
}, 120_000)

describe('the demo shop', () => {
  it('fills an empty shop once, with a price in every currency', async () => {
    expect(await fillDemo(filling)).toBe(false)
    await looking(async (read) => {
      const { products, total } = await listProducts(read, { locale: 'ko', limit: 100 })
      expect(total).toBe(demoProducts.length)
      for (const { handle } of products) {
        const found = await findProductByHandle(read, { handle, locale: 'ko', anyStatus: true })
        if (!found || !('product' in found)) throw new Error(`${handle} is not there`)
        const variantIds = found.product.variants.map((variant) => variant.id)
        for (const currency of ['USD', 'EUR', 'KRW']) {
          const priced = (await pricesFor(read, { variantIds, currency })).size
          expect([handle, currency, priced]).toEqual([handle, currency, variantIds.length])
        }
      }
    })
  })

  it('speaks both languages everywhere', () => {
    for (const { handle, title, description, seo, pictures, options = [], attributes } of demoProducts) {
      const texts = [title, description, seo?.title, seo?.description, ...pictures.map((picture) => picture.alt)]
      for (const text of texts) expect([handle, Object.keys(text ?? {})]).toEqual([handle, ['en', 'ko']])
      for (const text of texts) expect([handle, text!['en']]).not.toEqual([handle, expect.stringMatching(hangul)])
      for (const { names } of options) expect(Object.keys(names ?? {})).toEqual(['en', 'ko'])
      expect(JSON.stringify(attributes ?? {})).toMatch(hangul)
    }
  })

  it('D1: shows every product in at least three views, each put into words', () => {
    for (const { handle, pictures } of demoProducts) {
      const views = new Set(pictures.filter(({ of }, at) => !of || at < 1).map(({ alt }) => alt.en))
      expect([handle, views.size >= 2 && pictures.length >= 3]).toEqual([handle, true])
      expect([handle, new Set(pictures.map(({ draw }) => draw())).size]).toEqual([handle, pictures.length])
    }
  })

  it('D1 D2: tells every active product completely', async () => {
    await looking(async (read) => {
      const { products } = await listProducts(read, { locale: 'en', limit: 100, status: 'active' })
      const told = await completenessOf(
        read,
        products.map(({ id }) => id),
      )
      for (const { id, handle } of products) {
        expect([handle, told.get(id)?.score, told.get(id)?.missing]).toEqual([handle, 100, []])
      }
    })
  })

  it('can show its pictures at once: of the front page, of each collection, of each shade', async () => {
    await looking(async (read) => {
      const { hero, isDemo } = await shopSettings(read)
      expect(isDemo).toBe(true)
      const collections = await listCollections(read, { limit: 50 })
      const ids = [hero.mediaId!, hero.tallMediaId!, ...collections.map(({ mediaId }) => mediaId!)]
      expect((await pictureOf(read, ids)).size).toBe(ids.length)
      const found = await findProductByHandle(read, { handle: 'soft-focus-foundation', locale: 'en' })
      if (!found || !('product' in found)) throw new Error('The foundation is not there')
      const shown = found.product.variants.map(({ mediaIds }) => mediaIds[0])
      expect(new Set(shown).size).toBe(16)
    })
  })

  it('has something that is sold out and something that is nearly so', async () => {
    const found = await looking((read) => findProductByHandle(read, { handle: 'flow-leggings', locale: 'en' }))
    if (!found || !('product' in found)) throw new Error('The leggings are not there')
    const ids = found.product.variants.map((variant) => variant.id)
    const left = await looking((read) => availability(read, ids))
    expect([...left.values()].filter(({ available }) => available <= 0)).toHaveLength(1)
  })
})
