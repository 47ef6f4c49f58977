import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { announcedIn, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { MediaUnknown } from '../media/index.ts'
import {
  archiveProduct,
  CatalogInputInvalid,
  changeProduct,
  createCollection,
  createProduct,
  duplicateProduct,
  findProduct,
  findProductByHandle,
  HandleTaken,
  type NewProduct,
  ProductUnknown,
  saveVariants,
  sellableVariants,
  VariantIncomplete,
  VariantsClash,
  VariantUnknown,
} from './index.ts'

const db = await testDatabase()
const no = (work: Promise<unknown>) => work.catch((refusal: unknown) => refusal)
const announced = (tx: Tx) => announcedIn(tx).map(({ type }) => type.replace('catalog.', ''))
const nobody = '01890000-0000-7000-8000-000000000000'

const sneakers: NewProduct = {
  title: { en: 'White sneakers' },
  status: 'active',
  options: [
    { name: 'Size', values: ['38', '39'] },
    { name: 'Colour', values: ['White'], names: { ko: '색상' }, labels: { White: { ko: '흰색' } } },
  ],
}

describe('a product', () => {
  it(
    'P6: is read in the language of the page, else its base language, else English, else any',
    inTx(db, async (tx) => {
      await createProduct(tx, {
        ...sneakers,
        title: { en: 'White sneakers', ko: '흰 운동화' },
        description: { en: '<p>Light</p>' },
      })
      const page = async (locale: string) => {
        const found = await findProductByHandle(tx, { handle: 'white-sneakers', locale })
        return found && 'product' in found ? found.product : undefined
      }
      const korean = await page('ko-KR')
      expect(korean).toMatchObject({ title: '흰 운동화', descriptionHtml: '<p>Light</p>' })
      expect(korean!.options[1]).toEqual({ name: 'Colour', label: '색상', values: [{ value: 'White', label: '흰색' }] })
      expect(korean!.variants[0]!.title).toBe('38 / 흰색')
      expect(await page('de')).toMatchObject({ title: 'White sneakers', seo: { description: 'Light' } })
    }),
  )

  it(
    'is announced with its variants, and archived once',
    inTx(db, async (tx) => {
      const { id } = await createProduct(tx, sneakers)
      expect(announced(tx)).toEqual(['variant-created', 'variant-created', 'product-created'])
      await changeProduct(tx, { productId: id, vendor: 'Dawon' })
      await changeProduct(tx, { productId: id, vendor: 'Dawon', title: { en: 'White sneakers' } })
      await archiveProduct(tx, id)
      await archiveProduct(tx, id)
      expect(announced(tx).slice(3)).toEqual(['product-changed', 'product-archived'])
    }),
  )

  it(
    'can be sold only while it is active, and then with all a cart needs to know',
    inTx(db, async (tx) => {
      const product = await createProduct(tx, { ...sneakers, tags: ['sport'], vendor: 'Dawon' })
      const { id } = await createCollection(tx, { title: { en: 'New' }, productIds: [product.id] })
      const ids = [...product.variants.map((variant) => variant.id), nobody]
      const found = await sellableVariants(tx, ids, 'ko')
      expect([...found.keys()].sort()).toEqual(product.variants.map((variant) => variant.id).sort())
      expect(found.get(ids[0]!)).toEqual({
        variantId: ids[0],
        productId: product.id,
        handle: 'white-sneakers',
        productTitle: 'White sneakers',
        variantTitle: '38 / 흰색',
        weightGrams: 0,
        taxClass: 'standard',
        requiresDelivery: true,
        tags: ['sport'],
        collectionIds: [id],
        vendor: 'Dawon',
        notSoldIn: [],
        status: 'active',
      })
      await changeProduct(tx, { productId: product.id, status: 'draft' })
      expect((await sellableVariants(tx, ids, 'ko')).size).toBe(0)
      expect(await findProductByHandle(tx, { handle: 'white-sneakers', locale: 'en' })).toBeUndefined()
      const preview = await findProductByHandle(tx, { handle: 'white-sneakers', locale: 'en', anyStatus: true })
      expect(preview).toMatchObject({ product: { status: 'draft' } })
    }),
  )

  it(
    'keeps nothing of a description but its formatting',
    inTx(db, async (tx) => {
      const { description } = await createProduct(tx, {
        title: { en: 'Tea' },
        description: {
          en: '<h1>Tea</h1><p onclick="x()">Good<script>alert(1)</script> <a href="javascript:x()">link</a><img src=x onerror=y></p>',
        },
      })
      expect(description['en']).toBe('<h2>Tea</h2><p>Good <a rel="nofollow noopener">link</a></p>')
    }),
  )
})

describe('variants', () => {
  it(
    'keep their identity when they are saved again with their values or their id',
    inTx(db, async (tx) => {
      const product = await createProduct(tx, sneakers)
      const [small, large] = product.variants
      const saved = await saveVariants(tx, {
        productId: product.id,
        variants: [
          { optionValues: ['40', 'White'], sku: 'SNK-40' },
          { optionValues: ['39', 'White'], weightGrams: 800 },
          { id: small!.id, optionValues: ['37', 'White'] },
        ],
      })
      expect(saved.variants.map(({ id }) => id)).toEqual([expect.any(String), large!.id, small!.id])
      expect(saved.variants[1]).toMatchObject({ title: '39 / White', weightGrams: 800, position: 1 })
      expect(saved.options[0]!.values).toEqual(['38', '39', '40', '37'])
      expect(announced(tx).slice(3)).toEqual(['variant-created', 'product-changed'])
      const swapped = await saveVariants(tx, {
        productId: product.id,
        variants: [
          { id: small!.id, optionValues: ['39', 'White'] },
          { id: large!.id, optionValues: ['37', 'White'] },
        ],
      })
      expect(swapped.variants.map(({ title }) => title)).toEqual(['39 / White', '37 / White'])
      expect(announced(tx).slice(5)).toEqual(['variant-removed', 'product-changed'])
    }),
  )

  it(
    'are 2,000 at most, saved with as many statements as one',
    inTx(db, async (tx) => {
      const values = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`)
      const options = [
        { name: 'A', values: values(50) },
        { name: 'B', values: values(40) },
      ]
      const product = await createProduct(tx, { title: { en: 'Many' }, options })
      expect(product.variants).toHaveLength(2_000)
      const more = { ...options[1]!, values: values(41) }
      const refusal = await no(createProduct(tx, { title: { en: 'Too many' }, options: [options[0]!, more] }))
      expect(refusal).toMatchObject({ code: 'catalog/input-invalid', field: 'options' })
    }),
  )

  it.each<[string, Partial<NewProduct>, new (...args: never[]) => Error, string]>([
    [
      'four options',
      { options: 'ABCD'.split('').map((name) => ({ name, values: ['1'] })) },
      CatalogInputInvalid,
      'options',
    ],
    ['an option without values', { options: [{ name: 'Size' }] }, CatalogInputInvalid, 'options'],
    ['no variant', { variants: [] }, CatalogInputInvalid, 'variants'],
    [
      'a value too few',
      { ...sneakers, variants: [{ optionValues: ['38'] }] },
      VariantIncomplete,
      'variants.0.optionValues',
    ],
    [
      'a value without an option',
      { variants: [{ optionValues: ['38'] }] },
      VariantIncomplete,
      'variants.0.optionValues',
    ],
    ['two alike', { variants: [{}, {}] }, VariantsClash, 'variants.1.optionValues'],
    ["another product's variant", { variants: [{ id: nobody }] }, VariantUnknown, 'variants.0.id'],
    ['a negative weight', { variants: [{ weightGrams: -1 }] }, CatalogInputInvalid, 'variants.0.weightGrams'],
    ['no title', { title: { en: ' ' } }, CatalogInputInvalid, 'title'],
    ['a picture that is not there', { media: [{ mediaId: nobody }] }, MediaUnknown, 'media.0'],
    ['a language that is none', { title: { English: 'Tea' } }, CatalogInputInvalid, 'title.English'],
  ])('a product is refused for %s, and nothing is kept', async (_, wrong, Refusal, field) => {
    await inTx(db, async (tx) => {
      const refusal = await no(createProduct(tx, { title: { en: 'Tea' }, ...wrong }))
      expect(refusal).toBeInstanceOf(Refusal)
      expect(refusal).toMatchObject({ field })
      expect(announcedIn(tx)).toEqual([])
      expect(await query(tx, 'select id from catalog.product')).toEqual([])
    })()
  })

  it(
    'and the rest stay as they were when a change is refused',
    inTx(db, async (tx) => {
      const product = await createProduct(tx, sneakers)
      const other = await createProduct(tx, { title: { en: 'Other' } })
      expect(await no(changeProduct(tx, { productId: product.id, options: [] }))).toBeInstanceOf(VariantIncomplete)
      expect(await no(changeProduct(tx, { productId: product.id, handle: 'other' }))).toBeInstanceOf(HandleTaken)
      expect(await no(changeProduct(tx, { productId: product.id, handle: '!' }))).toMatchObject({ field: 'handle' })
      expect(await no(changeProduct(tx, { productId: nobody, vendor: 'X' }))).toBeInstanceOf(ProductUnknown)
      expect(await no(archiveProduct(tx, nobody))).toBeInstanceOf(ProductUnknown)
      expect(await no(duplicateProduct(tx, nobody))).toBeInstanceOf(ProductUnknown)
      expect(await findProduct(tx, product.id)).toEqual(product)
      expect(await findProduct(tx, other.id)).toEqual(other)
    }),
  )
})

describe('a copy of a product', () => {
  it(
    'is a draft with its own address and variants, without the codes that name one thing',
    inTx(db, async (tx) => {
      const product = await createProduct(tx, {
        ...sneakers,
        title: { en: 'White sneakers', ko: '흰 운동화' },
        variants: [{ optionValues: ['38', 'White'], sku: 'SNK', weightGrams: 700 }],
      })
      const copy = await duplicateProduct(tx, product.id)
      expect(copy).toMatchObject({
        title: { en: 'White sneakers (copy)', ko: '흰 운동화 (복사본)' },
        handle: 'white-sneakers-copy',
        status: 'draft',
        variants: [{ sku: null, weightGrams: 700, title: '38 / White' }],
      })
      expect(copy.variants[0]!.id).not.toBe(product.variants[0]!.id)
    }),
  )
})
