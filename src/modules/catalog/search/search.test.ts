import { describe, expect, it } from 'vitest'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../../testing/database.ts'
import {
  CatalogInputInvalid,
  changeProduct,
  createCategory,
  createCollection,
  createProduct,
  listProducts,
  type NewProduct,
  noteAvailability,
  noteListingPrices,
  noteSearch,
  type ProductSearch,
  removeSynonyms,
  saveSynonyms,
  searchCounts,
  searchesWithoutResult,
  searchProducts,
  suggest,
} from '../index.ts'

const db = await testDatabase()

const sells = (tx: Tx, product: NewProduct) => createProduct(tx, { status: 'active', ...product })
const titles = async (tx: Tx, search: Partial<ProductSearch>) =>
  (await searchProducts(tx, { locale: 'en', limit: 20, ...search })).products.map(({ title }) => title)

async function theShop(tx: Tx) {
  const green = await sells(tx, {
    title: { en: 'Jeju green tea', ko: '제주 녹차 세트' },
    tags: ['organic', 'gift'],
    vendor: 'Onjeong',
    options: [{ name: 'Size', values: ['50 g', '100 g'] }],
    description: { en: '<p>Hand picked <b>leaves</b></p>', ko: '손으로 딴 찻잎' },
  })
  const black = await sells(tx, {
    title: { en: 'Black tea', ko: '홍차' },
    tags: ['gift'],
    options: [{ name: 'size', values: ['50 g'] }],
  })
  const sneakers = await sells(tx, {
    title: { en: 'White sneakers', ko: '흰 운동화' },
    vendor: 'Dawon',
    options: [
      { name: 'Size', values: ['38', '39'] },
      { name: 'Colour', values: ['White', 'Rose'], swatches: { Rose: { colour: '#e0a0a8' } } },
    ],
    variants: [{ optionValues: ['38', 'White'], sku: 'SNK-38-W', barcode: '8801234567890' }],
  })
  return { green, black, sneakers }
}

describe('searching', () => {
  it.each([
    ['green tea', ['Jeju green tea']],
    ['GREEN  Téa', ['Jeju green tea']],
    ['sneaker', ['White sneakers']],
    ['sneak', ['White sneakers']],
    ['leaf', []],
    ['leave', ['Jeju green tea']],
    ['onjeong', ['Jeju green tea']],
    ['organic gift', ['Jeju green tea']],
    ['rose', ['White sneakers']],
    ['SNK-38-W', ['White sneakers']],
    ['8801234567890', ['White sneakers']],
    ['녹차', ['Jeju green tea']],
    ['제주녹차', ['Jeju green tea']],
    ['운동화를', ['White sneakers']],
    ['차', ['Jeju green tea', 'Black tea']],
    ['tea', ['Jeju green tea', 'Black tea']],
    ['green sneakers', []],
    ['!!!', []],
  ])('finds by the words %s', async (term, expected) => {
    await inTx(db, async (tx) => {
      await theShop(tx)
      expect((await titles(tx, { term })).sort()).toEqual([...expected].sort())
    })()
  })

  it.each([
    ['sneekers', 'White sneakers', 'sneaker'],
    ['gren tee', 'Jeju green tea', 'green tea'],
    ['orgnic', 'Jeju green tea', 'organic'],
    ['운동회', 'White sneakers', '운동화'],
    ['nokcha', 'Jeju green tea', '녹차'],
  ])('forgives the mistyped %s', async (term, expected, corrected) => {
    await inTx(db, async (tx) => {
      await theShop(tx)
      const found = await searchProducts(tx, { term, locale: 'en', limit: 20 })
      expect(found.products.map(({ title }) => title)).toContain(expected)
      expect(found.correctedTo).toBe(corrected)
    })()
  })

  it(
    'puts a product whose title has the words before one whose description has them',
    inTx(db, async (tx) => {
      await sells(tx, { title: { en: 'Mug' }, description: { en: 'For matcha and other tea, matcha, matcha.' } })
      await sells(tx, { title: { en: 'Ceremonial matcha' } })
      expect(await titles(tx, { term: 'matcha' })).toEqual(['Ceremonial matcha', 'Mug'])
    }),
  )

  it(
    'knows synonyms, also of two words, until they are removed',
    inTx(db, async (tx) => {
      await theShop(tx)
      const id = await saveSynonyms(tx, { words: ['trainers', 'sneakers', 'running shoes'] })
      await saveSynonyms(tx, { words: ['verde', 'green tea'] })
      expect(await titles(tx, { term: 'trainer' })).toEqual(['White sneakers'])
      expect(await titles(tx, { term: 'verde' })).toEqual(['Jeju green tea'])
      await removeSynonyms(tx, id)
      expect(await titles(tx, { term: 'trainers' })).toEqual([])
      await expect(saveSynonyms(tx, { words: ['one'] })).rejects.toBeInstanceOf(CatalogInputInvalid)
    }),
  )

  it(
    'shows shoppers only what is active, and staff also drafts and what is archived',
    inTx(db, async (tx) => {
      const { green, black } = await theShop(tx)
      await changeProduct(tx, { productId: green.id, status: 'draft' })
      await changeProduct(tx, { productId: black.id, status: 'archived' })
      expect(await titles(tx, { term: 'tea' })).toEqual([])
      const staff = (search: object) => listProducts(tx, { locale: 'en', limit: 20, ...search })
      expect((await staff({ term: 'tea' })).total).toBe(2)
      expect((await staff({ status: 'draft' })).products).toMatchObject([{ id: green.id, status: 'draft' }])
      expect((await staff({})).total).toBe(3)
    }),
  )

  it(
    'leads nobody to words that only drafts have, and counts each word by its products',
    inTx(db, async (tx) => {
      const { green, black } = await theShop(tx)
      const count = async (word: string) =>
        (await query<{ count: number }>(tx, 'select count from catalog.word where word = $1', [word]))[0]?.count
      expect(await count('tea')).toBe(2)
      await changeProduct(tx, { productId: green.id, title: { en: 'Jeju leaves' } })
      expect(await count('tea')).toBe(1)
      await changeProduct(tx, { productId: black.id, status: 'draft' })
      expect(await count('tea')).toBe(0)
      expect((await searchProducts(tx, { term: 'teaa', locale: 'en', limit: 5 })).correctedTo).toBeUndefined()
    }),
  )
})

describe('narrowing', () => {
  it(
    'counts what a list can be narrowed by, each group as if nothing were chosen in it',
    inTx(db, async (tx) => {
      await theShop(tx)
      const all = await searchProducts(tx, { locale: 'en', limit: 20 })
      expect(all.facets.find(({ group }) => group === 'option:size')).toEqual({
        group: 'option:size',
        values: [
          { value: '50 g', count: 2 },
          { value: '100 g', count: 1 },
          { value: '38', count: 1 },
          { value: '39', count: 1 },
        ],
      })
      const filters = { tag: ['gift'], 'option:size': ['100 g', '38'] }
      const narrowed = await searchProducts(tx, { locale: 'en', limit: 20, filters })
      expect(narrowed.products.map(({ title }) => title)).toEqual(['Jeju green tea'])
      expect(narrowed.facets.find(({ group }) => group === 'option:size')!.values).toEqual([
        { value: '50 g', count: 2 },
        { value: '100 g', count: 1 },
      ])
      expect(narrowed.facets.find(({ group }) => group === 'tag')!.values).toEqual([
        { value: 'gift', count: 1 },
        { value: 'organic', count: 1 },
      ])
    }),
  )

  it(
    'keeps to a category with those below it, a price range and what can be bought now',
    inTx(db, async (tx) => {
      const { green, black, sneakers } = await theShop(tx)
      const drinks = await createCategory(tx, { title: { en: 'Drinks' } })
      const teas = await createCategory(tx, { title: { en: 'Teas' }, parentId: drinks.id })
      await changeProduct(tx, { productId: green.id, categoryId: teas.id })
      expect(await titles(tx, { categoryId: drinks.id })).toEqual(['Jeju green tea'])
      expect(await titles(tx, { term: 'drinks' })).toEqual(['Jeju green tea'])
      await noteListingPrices(tx, [
        { productId: green.id, currency: 'USD', minPrice: 1_200, maxPrice: 2_000, compareAt: 1_500 },
        { productId: black.id, currency: 'USD', minPrice: 900, maxPrice: 900 },
        { productId: sneakers.id, currency: 'KRW', minPrice: 90_000, maxPrice: 90_000 },
      ])
      expect(await titles(tx, { currency: 'USD', price: { from: 900, to: 1_199 } })).toEqual(['Black tea'])
      await noteAvailability(tx, [{ productId: black.id, available: false }])
      expect((await titles(tx, { available: true })).sort()).toEqual(['Jeju green tea', 'White sneakers'])
      const cards = await searchProducts(tx, { locale: 'en', limit: 5, currency: 'USD', term: 'green' })
      expect(cards.products[0]).toMatchObject({
        price: { amount: 1_200, currency: 'USD' },
        compareAt: { amount: 1_500, currency: 'USD' },
        priceVaries: true,
        variantCount: 2,
      })
    }),
  )
})

describe('sorting', () => {
  it.each([
    ['newest', ['C', 'B', 'A']],
    ['title', ['A', 'B', 'C']],
    ['price-up', ['B', 'A', 'C']],
    ['price-down', ['A', 'B', 'C']],
    ['featured', ['C', 'B', 'A']],
    ['relevance', ['C', 'B', 'A']],
  ] as const)('pages by %s, one after the other and none twice', async (sort, expected) => {
    await inTx(db, async (tx) => {
      const [a, b] = [await sells(tx, { title: { en: 'A' } }), await sells(tx, { title: { en: 'B' } })]
      await sells(tx, { title: { en: 'C' } })
      await noteListingPrices(tx, [
        { productId: a.id, currency: 'USD', minPrice: 900, maxPrice: 900 },
        { productId: b.id, currency: 'USD', minPrice: 500, maxPrice: 900 },
      ])
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await searchProducts(tx, { locale: 'en', currency: 'USD', sort, limit: 1, cursor })
        seen.push(...page.products.map(({ title }) => title))
        expect(page.total).toBe(3)
        cursor = page.nextCursor
      } while (cursor)
      expect(seen).toEqual(expected)
    })()
  })

  it(
    'pages by relevance without losing a product of the same weight',
    inTx(db, async (tx) => {
      for (const size of ['S', 'M', 'L', 'XL']) await sells(tx, { title: { en: `Tea shirt ${size}` } })
      const first = await searchProducts(tx, { term: 'tea', locale: 'en', limit: 3 })
      const rest = await searchProducts(tx, { term: 'tea', locale: 'en', limit: 3, cursor: first.nextCursor })
      expect(new Set([...first.products, ...rest.products].map(({ id }) => id)).size).toBe(4)
    }),
  )

  it(
    'refuses a cursor of another order, naming it',
    inTx(db, async (tx) => {
      for (const cursor of ['nonsense', Buffer.from('[1,"x"]').toString('base64url'), '']) {
        const refusal = await searchProducts(tx, { locale: 'en', limit: 1, cursor }).catch((no: unknown) => no)
        expect(refusal).toBeInstanceOf(CatalogInputInvalid)
        expect(refusal).toMatchObject({ field: 'cursor' })
      }
    }),
  )
})

describe('the log of searches', () => {
  it(
    'U3: counts terms that find nothing, most searched first, and keeps nothing personal',
    inTx(db, async (tx) => {
      await noteSearch(tx, { term: 'Matcha ', results: 0 })
      await noteSearch(tx, { term: 'matcha', results: 0 })
      await noteSearch(tx, { term: 'oolong', results: 0 })
      await noteSearch(tx, { term: 'tea', results: 5 })
      await noteSearch(tx, { term: 'minji@example.com', results: 0 })
      await noteSearch(tx, { term: '010-1234-5678', results: 0 })
      expect(await searchesWithoutResult(tx)).toMatchObject([
        { term: 'matcha', searches: 2 },
        { term: 'oolong', searches: 1 },
      ])
      expect(await searchCounts(tx)).toEqual({ searches: 4, withoutResult: 3 })
    }),
  )

  it(
    'suggests products, collections and what others found, while she types',
    inTx(db, async (tx) => {
      await theShop(tx)
      await createCollection(tx, { title: { en: 'Green things' } })
      await createCollection(tx, { title: { en: 'Green secrets' }, published: false })
      await noteSearch(tx, { term: 'green tea gift', results: 1 })
      await noteSearch(tx, { term: 'green tea gift', results: 1 })
      await noteSearch(tx, { term: 'green monster', results: 0 })
      expect(await suggest(tx, { term: 'gree', locale: 'en', limit: 5 })).toMatchObject({
        products: [{ title: 'Jeju green tea' }],
        collections: [{ title: 'Green things' }],
        terms: ['green tea gift'],
      })
      expect(await suggest(tx, { term: ' ', locale: 'en', limit: 5 })).toEqual({
        products: [],
        collections: [],
        terms: [],
      })
    }),
  )
})
