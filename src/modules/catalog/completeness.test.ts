import { describe, expect, it } from 'vitest'
import { inTx, testDatabase } from '../../testing/database.ts'
import { addImagesFromUrls } from '../media/index.ts'
import {
  changeProduct,
  completenessOf,
  createCategory,
  createProduct,
  noteListingPrices,
  type ProductPatch,
} from './index.ts'

const db = await testDatabase()

describe('how well a product is told', () => {
  it(
    'D1 D2 D3 D4 D5: names what is missing, what brings most first, and reaches 100 when nothing is',
    inTx(db, async (tx) => {
      const category = await createCategory(tx, {
        title: { en: 'Clothing' },
        attributes: [{ key: 'size-table', kind: 'size-table', label: { en: 'Sizes' }, required: true }],
      })
      const { id } = await createProduct(tx, { title: { en: 'Shirt' }, categoryId: category.id })
      const judge = async () => (await completenessOf(tx, [id])).get(id)!
      const bare = await judge()
      expect(bare.score).toBe(0)
      expect(bare.missing.map(({ part }) => part).sort()).toEqual([
        'alt-texts',
        'attributes',
        'care',
        'description',
        'material',
        'pictures',
        'price',
        'seo',
        'sizes',
        'translations',
      ])
      expect(bare.missing[0]!.points).toBeGreaterThanOrEqual(bare.missing.at(-1)!.points)

      let score = 0
      const better = async (patch: ProductPatch) => {
        await changeProduct(tx, { productId: id, ...patch })
        const { score: now } = await judge()
        expect(now).toBeGreaterThan(score)
        score = now
      }
      const urls = ['a', 'b', 'c'].map((name) => ({ url: `https://images.test/${name}.jpg` }))
      const mediaIds = [...(await addImagesFromUrls(tx, urls)).values()]
      await better({ media: mediaIds.slice(0, 1).map((mediaId) => ({ mediaId })) })
      await better({ media: mediaIds.map((mediaId) => ({ mediaId })) })
      await better({ media: mediaIds.map((mediaId) => ({ mediaId, alt: { en: 'A shirt' } })) })
      const sizes = { unit: 'cm', rows: [{ size: 'M', measures: { chest: 92 } }] }
      await better({ attributes: { 'size-table': sizes } })
      const material = [{ name: { en: 'Cotton' } }]
      await better({ attributes: { 'size-table': sizes, material, care: { text: { en: 'Wash cool' } } } })
      const words = 'A shirt for every day. '.repeat(20)
      await better({ description: { en: `<p>${words}</p>` } })
      await better({ title: { en: 'Shirt', ko: '셔츠' }, description: { en: `<p>${words}</p>`, ko: '매일 입는 셔츠' } })
      await better({ seo: { title: { en: 'Shirt' }, description: { en: 'A shirt' } } })
      await noteListingPrices(tx, [{ productId: id, currency: 'USD', minPrice: 1_000, maxPrice: 1_000 }])
      expect(await judge()).toEqual({ score: 100, missing: [] })
    }),
  )

  it(
    'D5: does not ask for material and care of what is not delivered',
    inTx(db, async (tx) => {
      const { id } = await createProduct(tx, { title: { en: 'Gift card' }, variants: [{ requiresDelivery: false }] })
      const parts = (await completenessOf(tx, [id])).get(id)!.missing.map(({ part }) => part)
      expect(parts).not.toContain('material')
      expect(parts).not.toContain('care')
    }),
  )
})
