import { describe, expect, it } from 'vitest'
import { announcedIn, enqueuedIn, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { AddressRefused } from '../media/index.ts'
import {
  changeProduct,
  createProduct,
  findProduct,
  type ImportedProduct,
  listProducts,
  upsertProduct,
} from './index.ts'

const db = await testDatabase()

const shirt: ImportedProduct = {
  source: 'shopify',
  sourceKey: 'band-shirt',
  product: {
    handle: 'band-shirt',
    title: { en: 'Band shirt' },
    status: 'active',
    options: [{ name: 'Size', values: ['S', 'M'] }],
    variants: [
      { optionValues: ['S'], sku: 'TS-S', imageUrls: ['https://images.test/s.jpg'] },
      { optionValues: ['M'], sku: 'TS-M' },
    ],
  },
  images: [{ url: 'https://images.test/front.jpg', alt: { en: 'Front' } }, { url: 'https://images.test/s.jpg' }],
}
const announced = (tx: Tx) => announcedIn(tx).length

describe('importing a product', () => {
  it(
    'A8: the same input again changes nothing, announces nothing and fetches nothing',
    inTx(db, async (tx) => {
      const first = await upsertProduct(tx, shirt)
      expect(first.outcome).toBe('created')
      expect(first.product.media).toHaveLength(2)
      expect(first.product.variants[0]!.mediaId).toBe(first.product.media[1]!.mediaId)
      const [events, jobs] = [announced(tx), enqueuedIn(tx).length]
      const again = await upsertProduct(tx, structuredClone(shirt))
      expect(again).toEqual({ outcome: 'unchanged', product: first.product })
      expect([announced(tx), enqueuedIn(tx).length]).toEqual([events, jobs])
      expect((await listProducts(tx, { locale: 'en', limit: 10 })).total).toBe(1)
    }),
  )

  it(
    'A8: a changed input changes the same product, and its variants keep their identity',
    inTx(db, async (tx) => {
      const { product } = await upsertProduct(tx, shirt)
      const changed = structuredClone(shirt)
      changed.product.variants = [{ optionValues: ['M'], sku: 'TS-M2' }, { optionValues: ['L'] }]
      const { outcome, product: after } = await upsertProduct(tx, changed)
      expect([outcome, after.id]).toEqual(['changed', product.id])
      expect(after.variants[0]).toMatchObject({ id: product.variants[1]!.id, sku: 'TS-M2' })
      expect(after.variants.map(({ title }) => title)).toEqual(['M', 'L'])
    }),
  )

  it(
    'A8: what staff have changed stays until the source changes, and their address stays even then',
    inTx(db, async (tx) => {
      const { product } = await upsertProduct(tx, shirt)
      await changeProduct(tx, { productId: product.id, title: { en: 'Our shirt' }, handle: 'our-shirt' })
      await upsertProduct(tx, shirt)
      expect((await findProduct(tx, product.id))!.title).toEqual({ en: 'Our shirt' })
      const changed = { ...shirt, product: { ...shirt.product, vendor: 'Harmony' } }
      const { product: after } = await upsertProduct(tx, changed)
      expect(after).toMatchObject({ title: { en: 'Band shirt' }, vendor: 'Harmony', handle: 'our-shirt' })
    }),
  )

  it(
    'A8: an address that another product has does not stop it; a wrong picture address is refused by name',
    inTx(db, async (tx) => {
      await createProduct(tx, { title: { en: 'Band shirt' } })
      expect((await upsertProduct(tx, shirt)).product.handle).toBe('band-shirt-2')
      const wrong = { ...shirt, sourceKey: 'other', images: [{ url: 'ftp://images.test/a.jpg' }] }
      const refusal = await upsertProduct(tx, wrong).catch((no: unknown) => no)
      expect(refusal).toBeInstanceOf(AddressRefused)
      expect(refusal).toMatchObject({ field: 'images.0.url' })
    }),
  )
})
