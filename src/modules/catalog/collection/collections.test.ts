import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { query } from '../../../kernel/query.ts'
import { announcedIn, rolledBack, type Tx } from '../../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../../testing/database.ts'
import {
  changeCollection,
  changeProduct,
  collectionProductIds,
  CollectionUnknown,
  CatalogInputInvalid,
  type CollectionRule,
  createCategory,
  changeCategory,
  createCollection,
  createProduct,
  findCollectionByHandle,
  listCollections,
  noteListingPrices,
  ProductsUnknown,
  removeCollection,
  RuleDecidesMembers,
  searchProducts,
} from '../index.ts'

const db = await testDatabase()

const summer: CollectionRule = { match: 'all', conditions: [{ field: 'tag', operator: 'is', value: 'Summer' }] }
const tea = (tx: Tx, tags: string[] = []) => createProduct(tx, { title: { en: 'Tea' }, tags, status: 'active' })

describe('a collection by rule', () => {
  it(
    'holds the products that meet it when it is made, and follows each product as it changes',
    inTx(db, async (tx) => {
      const iced = await tea(tx, ['summer'])
      const plain = await tea(tx)
      const { id } = await createCollection(tx, { title: { en: 'Summer' }, rule: summer })
      expect(await collectionProductIds(tx, id)).toEqual([iced.id])
      await changeProduct(tx, { productId: plain.id, tags: ['SUMMER', 'new'] })
      await changeProduct(tx, { productId: iced.id, tags: [] })
      expect(await collectionProductIds(tx, id)).toEqual([plain.id])
    }),
  )

  it(
    'is recomputed when its rule changes, and no other is',
    inTx(db, async (tx) => {
      const green = await createProduct(tx, { title: { en: 'Green tea' }, vendor: 'Onjeong' })
      const { id } = await createCollection(tx, { title: { en: 'Summer' }, rule: summer })
      const other = await createCollection(tx, { title: { en: 'Other' }, rule: summer })
      await query(tx, 'insert into catalog.collection_member (collection_id, product_id) values ($1, $2)', [
        other.id,
        green.id,
      ])
      await changeCollection(tx, {
        collectionId: id,
        rule: {
          match: 'any',
          conditions: [
            { field: 'vendor', operator: 'is', value: 'onjeong' },
            { field: 'title', operator: 'contains', value: 'black' },
          ],
        },
      })
      expect(await collectionProductIds(tx, id)).toEqual([green.id])
      expect(await collectionProductIds(tx, other.id)).toEqual([green.id])
    }),
  )

  it(
    'tries no rule that no key of the changed product leads to',
    inTx(db, async (tx) => {
      const { id } = await createCollection(tx, { title: { en: 'Summer' }, rule: summer })
      await query(
        tx,
        `update catalog.collection_condition set operator = 'is-not', key = 'tag:other' where collection_id = $1`,
        [id],
      )
      await tea(tx, ['winter'])
      const tried = await tea(tx, ['summer'])
      expect(await collectionProductIds(tx, id)).toEqual([tried.id])
    }),
  )

  it(
    'follows prices that are noted, and categories that move',
    inTx(db, async (tx) => {
      const drinks = await createCategory(tx, { title: { en: 'Drinks' } })
      const leaves = await createCategory(tx, { title: { en: 'Leaves' } })
      const product = await createProduct(tx, { title: { en: 'Tea' }, categoryId: leaves.id })
      const cheap = await createCollection(tx, {
        title: { en: 'Under 5' },
        rule: { match: 'all', conditions: [{ field: 'price', name: 'USD', operator: 'less-than', value: '500' }] },
      })
      const drinkable = await createCollection(tx, {
        title: { en: 'Drinkable' },
        rule: { match: 'all', conditions: [{ field: 'category', operator: 'is', value: drinks.id }] },
      })
      expect(await collectionProductIds(tx, cheap.id)).toEqual([])
      const price = { productId: product.id, currency: 'USD', minPrice: 450, maxPrice: 450 }
      await noteListingPrices(tx, [price])
      expect(await collectionProductIds(tx, cheap.id)).toEqual([product.id])
      await noteListingPrices(tx, [{ ...price, minPrice: 550, maxPrice: 550 }])
      expect(await collectionProductIds(tx, cheap.id)).toEqual([])

      expect(await collectionProductIds(tx, drinkable.id)).toEqual([])
      await changeCategory(tx, { categoryId: leaves.id, parentId: drinks.id })
      expect(await collectionProductIds(tx, drinkable.id)).toEqual([product.id])
    }),
  )

  it('has exactly the products that meet it after any sequence of changes', async () => {
    const tag = fc.constantFrom('summer', 'winter', 'gift')
    const vendor = fc.constantFrom('Onjeong', 'Dawon', null)
    const condition = fc.oneof(
      fc.record({
        field: fc.constant('tag' as const),
        operator: fc.constantFrom('is' as const, 'is-not' as const),
        value: tag,
      }),
      fc.record({
        field: fc.constant('vendor' as const),
        operator: fc.constantFrom('is' as const, 'is-not' as const),
        value: fc.constantFrom('onjeong', 'dawon'),
      }),
      fc.record({
        field: fc.constant('title' as const),
        operator: fc.constantFrom('contains' as const, 'contains-not' as const),
        value: fc.constantFrom('green', 'tea'),
      }),
      fc.record({
        field: fc.constant('option' as const),
        name: fc.constant('size'),
        operator: fc.constantFrom('is' as const, 'is-not' as const),
        value: fc.constantFrom('s', 'm'),
      }),
    )
    const rule = fc.record({
      match: fc.constantFrom('all' as const, 'any' as const),
      conditions: fc.array(condition, { minLength: 1, maxLength: 3 }),
    })
    const facts = fc.record({
      tags: fc.uniqueArray(tag),
      vendor,
      title: fc.constantFrom({ en: 'Green tea' }, { en: 'Black tea' }, { en: 'Cup' }),
      options: fc.constantFrom<{ name: string; values: string[] }[]>(
        [],
        [{ name: 'Size', values: ['S'] }],
        [{ name: 'Size', values: ['S', 'M'] }],
      ),
    })
    const step = fc.oneof(fc.record({ product: fc.nat(3), facts }), fc.record({ collection: fc.nat(2), rule }))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), (steps) =>
        rolledBack(db, async (tx) => {
          const products = new Map<number, string>()
          const collections = new Map<number, string>()
          for (const each of steps) {
            if ('facts' in each) {
              const id = products.get(each.product)
              const variants = variantsOf(each.facts.options)
              if (id) await changeProduct(tx, { productId: id, ...each.facts, variants })
              else products.set(each.product, (await createProduct(tx, { ...each.facts, variants })).id)
            } else {
              const id = collections.get(each.collection)
              if (id) await changeCollection(tx, { collectionId: id, rule: each.rule })
              else
                collections.set(
                  each.collection,
                  (await createCollection(tx, { title: { en: 'C' }, rule: each.rule })).id,
                )
            }
          }
          expect(await membersNow(tx)).toEqual(await membersByTheBook(tx))
        }),
      ),
      { numRuns: 40 },
    )
  })
})

const variantsOf = (options: { values: string[] }[]) =>
  options.length === 0 ? [{}] : options[0]!.values.map((value) => ({ optionValues: [value] }))

const membersNow = (tx: Tx) =>
  query(tx, 'select collection_id as c, product_id as p from catalog.collection_member order by c, p')

/** Counted anew in plain JavaScript from what is stored of products and rules. */
async function membersByTheBook(tx: Tx) {
  const products = await query<{
    id: string
    tags: string[]
    vendor: string | null
    title: { en: string }
    options: { values: string[] }[]
  }>(tx, 'select id, tags, vendor, title, options from catalog.product order by id')
  const collections = await listCollections(tx, { limit: 250 })
  const meets = (
    product: (typeof products)[number],
    { field, operator, value }: CollectionRule['conditions'][number],
  ) => {
    const has = {
      tag: () => product.tags.includes(value),
      vendor: () => product.vendor?.toLowerCase() === value,
      title: () => product.title.en.toLowerCase().includes(value),
      option: () => product.options.some(({ values }) => values.some((each) => each.toLowerCase() === value)),
    }[field as 'tag']()
    return has === (operator === 'is' || operator === 'contains')
  }
  return collections
    .flatMap(({ id, rule }) =>
      products
        .filter((product) => {
          const met = rule!.conditions.map((condition) => meets(product, condition))
          return rule!.match === 'all' ? met.every(Boolean) : met.some(Boolean)
        })
        .map((product) => ({ c: id, p: product.id })),
    )
    .sort((a, b) => (a.c + a.p < b.c + b.p ? -1 : 1))
}

describe('a collection by hand', () => {
  it(
    'keeps its products in the order they were put in, and shows the active ones so',
    inTx(db, async (tx) => {
      const [first, second, third] = [await tea(tx), await tea(tx), await tea(tx)]
      const { id } = await createCollection(tx, {
        title: { en: 'Favourites' },
        productIds: [second.id, third.id, first.id],
      })
      await changeProduct(tx, { productId: third.id, status: 'draft' })
      expect(await collectionProductIds(tx, id)).toEqual([second.id, third.id, first.id])
      const page = await searchProducts(tx, { collectionId: id, locale: 'en', limit: 1 })
      expect(page).toMatchObject({ total: 2, products: [{ id: second.id }] })
      const rest = await searchProducts(tx, { collectionId: id, locale: 'en', limit: 1, cursor: page.nextCursor })
      expect(rest.products.map((card) => card.id)).toEqual([first.id])
      expect(rest.nextCursor).toBeUndefined()
    }),
  )

  it(
    'announces a change once, and none when the same is said again',
    inTx(db, async (tx) => {
      const product = await tea(tx)
      const { id } = await createCollection(tx, { title: { en: 'Favourites' } })
      const announced = () => announcedIn(tx).filter(({ type }) => type === 'catalog.collection-changed').length
      await changeCollection(tx, { collectionId: id, productIds: [product.id] })
      expect(announced()).toBe(2)
      await changeCollection(tx, { collectionId: id, productIds: [product.id], title: { en: 'Favourites' } })
      expect(announced()).toBe(2)
    }),
  )
})

describe('a collection', () => {
  it(
    'leads on from its earlier handle, and is gone for shoppers while it is not published',
    inTx(db, async (tx) => {
      const { id } = await createCollection(tx, { title: { en: 'Summer', ko: '여름' } })
      await changeCollection(tx, { collectionId: id, handle: 'summer-2026' })
      expect(await findCollectionByHandle(tx, { handle: 'summer', locale: 'ko' })).toEqual({
        redirectTo: 'summer-2026',
      })
      expect(await findCollectionByHandle(tx, { handle: 'summer-2026', locale: 'ko' })).toMatchObject({
        collection: { title: '여름' },
      })
      await changeCollection(tx, { collectionId: id, published: false })
      expect(await findCollectionByHandle(tx, { handle: 'summer-2026', locale: 'ko' })).toBeUndefined()
      await removeCollection(tx, id)
      expect(await listCollections(tx, { unpublished: true, limit: 10 })).toEqual([])
    }),
  )

  it(
    'refuses what does not fit, naming the field, and changes nothing',
    inTx(db, async (tx) => {
      const product = await tea(tx)
      const no = (work: Promise<unknown>) => work.catch((refusal: unknown) => refusal)
      const both = await no(createCollection(tx, { title: { en: 'X' }, rule: summer, productIds: [product.id] }))
      expect(both).toBeInstanceOf(RuleDecidesMembers)
      expect(await no(createCollection(tx, { title: {} }))).toMatchObject({ field: 'title' })
      const price = { field: 'price', name: 'dollars', operator: 'less-than', value: '5' } as const
      const wrong = await no(createCollection(tx, { title: { en: 'X' }, rule: { match: 'all', conditions: [price] } }))
      expect(wrong).toBeInstanceOf(CatalogInputInvalid)
      expect(wrong).toMatchObject({ field: 'rule.conditions.0.name' })
      expect(await no(changeCollection(tx, { collectionId: product.id }))).toBeInstanceOf(CollectionUnknown)
      expect(await no(removeCollection(tx, product.id))).toBeInstanceOf(CollectionUnknown)
      const before = await listCollections(tx, { unpublished: true, limit: 10 })
      expect(before).toEqual([])
      const { id } = await createCollection(tx, { title: { en: 'Real' } })
      const unknown = await no(changeCollection(tx, { collectionId: id, productIds: [product.id, id] }))
      expect(unknown).toBeInstanceOf(ProductsUnknown)
      expect(unknown).toMatchObject({ field: 'productIds.1' })
      expect(await collectionProductIds(tx, id)).toEqual([])
    }),
  )
})
