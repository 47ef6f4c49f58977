import { describe, expect, it } from 'vitest'
import { announcedIn } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { createProduct, changeProduct, findProductByHandle, sellableVariants } from './index.ts'

const db = await testDatabase()

describe('a product', () => {
  it(
    'is created with one variant per combination of its options, and found at its handle',
    inTx(db, async (tx) => {
      const tea = await createProduct(tx, {
        title: { en: 'Jeju green tea', ko: '제주 녹차' },
        status: 'active',
        options: [{ name: 'Size', values: ['50 g', '100 g'], labels: { '50 g': { ko: '50 그램' } } }],
      })
      expect(tea.variants.map(({ title }) => title)).toEqual(['50 g', '100 g'])
      expect(announcedIn(tx).map(({ type }) => type)).toEqual([
        'catalog.variant-created',
        'catalog.variant-created',
        'catalog.product-created',
      ])
      expect(await findProductByHandle(tx, { handle: 'jeju-green-tea', locale: 'ko' })).toMatchObject({
        product: { title: '제주 녹차', variants: [{ title: '50 그램' }, { title: '100 g' }] },
      })
      const sellable = await sellableVariants(
        tx,
        tea.variants.map(({ id }) => id),
        'ko',
      )
      expect(sellable.get(tea.variants[0]!.id)).toMatchObject({ productTitle: '제주 녹차', variantTitle: '50 그램' })
    }),
  )

  it(
    'leads on from its earlier handle after a new one',
    inTx(db, async (tx) => {
      const tea = await createProduct(tx, { title: { en: 'Green tea' }, status: 'active' })
      await changeProduct(tx, { productId: tea.id, handle: 'Sejak' })
      expect(await findProductByHandle(tx, { handle: 'green-tea', locale: 'en' })).toEqual({ redirectTo: 'sejak' })
    }),
  )
})
