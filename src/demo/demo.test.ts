import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { localFiles } from '../adapters/local-files/local-files.ts'
import { edgeOf } from '../kernel/edge.ts'
import { reading } from '../kernel/transaction.ts'
import { findProductByHandle, listProducts } from '../modules/catalog/index.ts'
import { availability } from '../modules/inventory/index.ts'
import { pricesFor } from '../modules/pricing/index.ts'
import { testDatabase } from '../testing/database.ts'
import { demoProducts, fillDemo } from './fill.ts'

const db = await testDatabase()
const filling = { edge: edgeOf(db), files: localFiles(mkdtempSync(join(tmpdir(), 'dangol-demo-'))) }

describe('the demo shop', () => {
  it('fills an empty shop once, with a price in every currency', { timeout: 90_000 }, async () => {
    expect(await fillDemo(filling)).toBe(true)
    expect(await fillDemo(filling)).toBe(false)
    await reading(db, async (read) => {
      const { products, total } = await listProducts(read, { locale: 'ko', limit: 100 })
      expect(total).toBe(demoProducts.length)
      for (const { handle } of products) {
        const found = await findProductByHandle(read, { handle, locale: 'ko', anyStatus: true })
        if (!found || !('product' in found)) throw new Error(`${handle} is not there`)
        const variantIds = found.product.variants.map((variant) => variant.id)
        for (const currency of ['USD', 'EUR', 'KRW']) {
          expect([handle, currency, (await pricesFor(read, { variantIds, currency })).size]).toEqual([
            handle,
            currency,
            variantIds.length,
          ])
        }
      }
    })
  })

  it('speaks both languages everywhere', () => {
    for (const product of demoProducts) {
      for (const text of [product.title, product.description, ...product.pictures.map((picture) => picture.alt)]) {
        expect(Object.keys(text ?? {})).toEqual(['en', 'ko'])
      }
    }
  })

  it('has something that is sold out and something that is nearly so', async () => {
    const found = await reading(db, (read) => findProductByHandle(read, { handle: 'flow-leggings', locale: 'en' }))
    if (!found || !('product' in found)) throw new Error('The leggings are not there')
    const ids = found.product.variants.map((variant) => variant.id)
    const left = await reading(db, (read) => availability(read, ids))
    expect([...left.values()].filter(({ available }) => available <= 0)).toHaveLength(1)
  })
})
