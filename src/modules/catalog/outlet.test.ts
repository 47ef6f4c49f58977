import { describe, expect, it } from 'vitest'
import type { Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import {
  changeProduct,
  collectionTiles,
  countProductAddressPages,
  createCollection,
  createProduct,
  duplicateProduct,
  findProductByHandle,
  getProduct,
  listProductAddresses,
  listProducts,
  noteListingPrices,
  type Outlet,
  pairsWellWith,
  placesNotSoldIn,
  searchProducts,
  sellableVariants,
  SoldNowhere,
  sortProduct,
  suggest,
  upsertProduct,
} from './index.ts'

const db = await testDatabase()

const us: Outlet = { market: 'us', salesChannel: 'page' }
const kr: Outlet = { market: 'kr', salesChannel: 'page' }
const agent: Outlet = { market: 'us', salesChannel: 'agent' }

/** Tea for everybody, sun cream that America does not get, blades that agents do not get; all in one collection. */
async function aShelf(tx: Tx) {
  const make = async (title: string, notSoldIn: string[]) =>
    createProduct(tx, { title: { en: title }, status: 'active', tags: ['bath'], notSoldIn })
  const tea = await make('Bath tea', [])
  const cream = await make('Sun cream', ['market:us'])
  const blades = await make('Razor blades', ['channel:agent'])
  const { id } = await createCollection(tx, {
    title: { en: 'Bath' },
    rule: { match: 'all', conditions: [{ field: 'tag', operator: 'is', value: 'bath' }] },
  })
  return { tea, cream, blades, collectionId: id }
}

const titles = (list: { products: readonly { title: string }[] }) => list.products.map(({ title }) => title).sort()

describe('a product that is not sold everywhere', () => {
  it(
    'P6: is in the lists, filters, counts and search of those places alone that it is sold in; staff see it always',
    inTx(db, async (tx) => {
      const { collectionId } = await aShelf(tx)
      const seen = async (outlet?: Outlet, search: object = {}) =>
        titles(await searchProducts(tx, { locale: 'en', limit: 10, outlet, ...search }))
      expect(await seen(us)).toEqual(['Bath tea', 'Razor blades'])
      expect(await seen(kr, { collectionId })).toEqual(['Bath tea', 'Razor blades', 'Sun cream'])
      expect(await seen(agent, { collectionId, filters: { tag: ['bath'] } })).toEqual(['Bath tea'])
      expect(await seen(us, { term: 'cream' })).toEqual([])
      expect(await seen(kr, { term: 'cream' })).toEqual(['Sun cream'])
      for (const withFacets of [true, false]) {
        const page = await searchProducts(tx, { locale: 'en', limit: 1, outlet: us, collectionId, withFacets })
        expect(page.total).toBe(2)
        expect(page.facets.find(({ group }) => group === 'tag')?.values[0]?.count).toBe(withFacets ? 2 : undefined)
      }
      const meant = async (outlet: Outlet) => titles(await suggest(tx, { term: 'sun', locale: 'en', outlet, limit: 5 }))
      expect([await meant(us), await meant(kr)]).toEqual([[], ['Sun cream']])
      expect(titles(await listProducts(tx, { locale: 'en', limit: 10 }))).toHaveLength(3)
      const kept = async (notSoldIn: string) => titles(await listProducts(tx, { locale: 'en', limit: 10, notSoldIn }))
      expect(await kept('market:us')).toEqual(['Sun cream'])
      expect(await kept('channel:agent')).toEqual(['Razor blades'])
      const { active, notSoldIn } = await placesNotSoldIn(tx)
      expect([active, ...notSoldIn].sort()).toEqual([['channel:agent', 1], ['market:us', 1], 3].sort())
    }),
  )

  it(
    'P6: is no match for what is sold here, lends no picture, and stands in no sitemap once it has no page',
    inTx(db, async (tx) => {
      const { tea, cream } = await aShelf(tx)
      await noteListingPrices(tx, [{ productId: cream.id, currency: 'USD', minPrice: 900, maxPrice: 900 }])
      const pairs = async (outlet: Outlet) =>
        (await pairsWellWith(tx, { productId: tea.id, locale: 'en', currency: 'USD', outlet, limit: 4 })).map(
          ({ title }) => title,
        )
      expect([await pairs(us), (await pairs(kr)).sort()]).toEqual([['Razor blades'], ['Razor blades', 'Sun cream']])
      expect(await collectionTiles(tx, { locale: 'en', limit: 3, outlet: us })).toEqual([
        { handle: 'bath', title: 'Bath' },
      ])
      const addresses = async () => (await listProductAddresses(tx, { page: 1, perPage: 9 })).map((one) => one.handle)
      expect(await addresses()).toEqual(['bath-tea', 'sun-cream', 'razor-blades'])
      await changeProduct(tx, { productId: cream.id, notSoldIn: ['channel:page'] })
      expect(await addresses()).toEqual(['bath-tea', 'razor-blades'])
      expect(await countProductAddressPages(tx, 2)).toBe(1)
    }),
  )

  it(
    'P6: says where it is not sold to carts and previews; a copy keeps it, a catalogue read in again leaves it',
    inTx(db, async (tx) => {
      const { cream } = await aShelf(tx)
      const variantId = cream.variants[0]!.id
      expect((await sellableVariants(tx, [variantId], 'en')).get(variantId)).toMatchObject({ notSoldIn: ['market:us'] })
      expect(await duplicateProduct(tx, cream.id)).toMatchObject({ notSoldIn: ['market:us'] })
      await changeProduct(tx, { productId: cream.id, status: 'draft' })
      const draft = { handle: 'sun-cream', locale: 'en', anyStatus: true }
      expect(await findProductByHandle(tx, draft)).toMatchObject({ product: { notSoldIn: ['market:us'] } })
      const brought = (title: string) =>
        upsertProduct(tx, { source: 'shopify', sourceKey: 'soap', product: { title: { en: title } } })
      const { product } = await brought('Soap')
      expect(product.notSoldIn).toEqual([])
      await changeProduct(tx, { productId: product.id, notSoldIn: ['market:kr'] })
      expect((await brought('Olive soap')).product).toMatchObject({
        title: { en: 'Olive soap' },
        notSoldIn: ['market:kr'],
      })
    }),
  )

  it(
    'P6: is sold in a place again or no longer, whatever else is so; what is no place, and nowhere, is refused',
    inTx(db, async (tx) => {
      const { cream } = await aShelf(tx)
      const sort = (change: object) => sortProduct(tx, { productId: cream.id, ...change })
      expect(await sort({ stopSellingIn: ['market:us'] })).toBe(false)
      expect(await sort({ stopSellingIn: ['channel:chat', 'market:kr'] })).toBe(true)
      expect((await getProduct(tx, cream.id)).notSoldIn).toEqual(['channel:chat', 'market:kr', 'market:us'])
      expect(await sort({ sellIn: ['market:us', 'market:kr'] })).toBe(true)
      expect(await getProduct(tx, cream.id)).toMatchObject({ notSoldIn: ['channel:chat'], status: 'active' })

      const malformed = await refusalOf(changeProduct(tx, { productId: cream.id, notSoldIn: ['market:us', 'mars'] }))
      expect(malformed).toMatchObject({ code: 'catalog/input-invalid', field: 'notSoldIn.1' })
      const rest = ['page', 'counter', 'agent'].map((channel) => `channel:${channel}`)
      await expect(sort({ stopSellingIn: rest })).rejects.toThrow(SoldNowhere)
      expect((await getProduct(tx, cream.id)).notSoldIn).toEqual(['channel:chat'])
    }),
  )
})
