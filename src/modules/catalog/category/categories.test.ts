import { describe, expect, it } from 'vitest'
import { inTx, testDatabase } from '../../../testing/database.ts'
import {
  AttributeInvalid,
  AttributesMissing,
  categoryByPath,
  CategoryInsideItself,
  CategoryInUse,
  CategoryTooDeep,
  CategoryUnknown,
  changeCategory,
  changeProduct,
  createCategory,
  createProduct,
  findCategoryByHandle,
  findProduct,
  findProductByHandle,
  listCategories,
  removeCategory,
  sizeTableIn,
} from '../index.ts'

const db = await testDatabase()
const no = (work: Promise<unknown>) => work.catch((refusal: unknown) => refusal)

describe('the tree of categories', () => {
  it(
    'U4: gives a product its breadcrumbs from the widest category down, in the language of the page',
    inTx(db, async (tx) => {
      const clothing = await createCategory(tx, { title: { en: 'Clothing', ko: '의류' } })
      const shoes = await createCategory(tx, { title: { en: 'Shoes', ko: '신발' }, parentId: clothing.id })
      await createProduct(tx, { title: { en: 'Runner' }, categoryId: shoes.id, status: 'active' })
      const page = await findProductByHandle(tx, { handle: 'runner', locale: 'ko-KR' })
      expect(page).toMatchObject({
        product: {
          breadcrumbs: [
            { kind: 'category', handle: 'clothing', title: '의류' },
            { kind: 'category', handle: 'shoes', title: '신발' },
          ],
        },
      })
      expect(await findCategoryByHandle(tx, { handle: 'clothing', locale: 'en' })).toMatchObject({
        category: { breadcrumbs: [{ title: 'Clothing' }], children: [{ handle: 'shoes' }] },
      })
    }),
  )

  it(
    'U4: stays shallow: a sixth level is refused, also when a branch moves',
    inTx(db, async (tx) => {
      const fifth = await categoryByPath(tx, ['One', 'Two', 'Three', 'Four', 'Five', 'Six'])
      expect(await listCategories(tx)).toHaveLength(5)
      expect(await no(createCategory(tx, { title: { en: 'Six' }, parentId: fifth! }))).toBeInstanceOf(CategoryTooDeep)
      const other = await createCategory(tx, { title: { en: 'Other' } })
      const [one, two] = await listCategories(tx)
      expect(await no(changeCategory(tx, { categoryId: one!.id, parentId: other.id }))).toBeInstanceOf(CategoryTooDeep)
      expect(await no(changeCategory(tx, { categoryId: one!.id, parentId: two!.id }))).toBeInstanceOf(
        CategoryInsideItself,
      )
      await changeCategory(tx, { categoryId: two!.id, parentId: other.id })
      const moved = await listCategories(tx)
      expect(moved.find(({ id }) => id === fifth)!.path[0]).toBe(other.id)
      expect(moved.map(({ title }) => title['en'])).toEqual(['One', 'Other', 'Two', 'Three', 'Four', 'Five'])
    }),
  )

  it(
    'finds what a path of an import names, and makes only what is missing',
    inTx(db, async (tx) => {
      const shirts = await categoryByPath(tx, ['Clothing', 'Shirts'])
      expect(await categoryByPath(tx, ['clothing ', 'SHIRTS'])).toBe(shirts)
      expect(await categoryByPath(tx, ['Clothing', 'Trousers'])).not.toBe(shirts)
      expect(await categoryByPath(tx, [' '])).toBeUndefined()
      expect(await listCategories(tx)).toHaveLength(3)
    }),
  )

  it(
    'keeps a category that is in use, and leads on from its earlier handle',
    inTx(db, async (tx) => {
      const shoes = await createCategory(tx, { title: { en: 'Shoes' } })
      const product = await createProduct(tx, { title: { en: 'Runner' }, categoryId: shoes.id })
      expect(await no(removeCategory(tx, shoes.id))).toBeInstanceOf(CategoryInUse)
      await changeCategory(tx, { categoryId: shoes.id, handle: 'sneakers' })
      expect(await findCategoryByHandle(tx, { handle: 'shoes', locale: 'en' })).toEqual({ redirectTo: 'sneakers' })
      await changeProduct(tx, { productId: product.id, categoryId: null })
      await removeCategory(tx, shoes.id)
      expect(await no(removeCategory(tx, shoes.id))).toBeInstanceOf(CategoryUnknown)
      expect(await no(changeCategory(tx, { categoryId: shoes.id }))).toBeInstanceOf(CategoryUnknown)
      expect(await no(createCategory(tx, { title: { en: 'X' }, parentId: shoes.id }))).toMatchObject({
        field: 'parentId',
      })
      expect(await no(createProduct(tx, { title: { en: 'X' }, categoryId: shoes.id }))).toBeInstanceOf(CategoryUnknown)
      expect(await listCategories(tx)).toEqual([])
    }),
  )
})

const sizes = {
  unit: 'cm' as const,
  rows: [{ size: 'M', systems: { EU: '38', KR: '66' }, measures: { chest: 92.5 } }],
}

describe('what a category asks of its products', () => {
  it(
    'D2 D3 D4: sizes, material, care and how to use have their own shapes and are shown in the language of the page',
    inTx(db, async (tx) => {
      const clothing = await createCategory(tx, {
        title: { en: 'Clothing' },
        attributes: [{ key: 'fit', kind: 'list', label: { en: 'Fit' }, choices: ['slim', 'loose'] }],
      })
      await createProduct(tx, {
        title: { en: 'Shirt' },
        status: 'active',
        categoryId: clothing.id,
        attributes: {
          fit: ['loose'],
          material: [{ name: { en: 'Cotton', ko: '면' }, percent: 95 }],
          care: { symbols: ['wash-30'], text: { en: 'Wash cool' } },
          'size-table': sizes,
          'how-to': { en: '<p>Wear it<script>alert(1)</script></p>' },
        },
      })
      const page = await findProductByHandle(tx, { handle: 'shirt', locale: 'ko' })
      expect(page && 'product' in page && page.product.attributes).toEqual([
        { key: 'material', kind: 'material', label: '소재', value: [{ name: '면', percent: 95 }] },
        { key: 'care', kind: 'care', label: '관리 방법', value: { symbols: ['wash-30'], text: 'Wash cool' } },
        { key: 'size-table', kind: 'size-table', label: '사이즈', value: { ...sizes, names: {}, note: '' } },
        { key: 'how-to', kind: 'how-to', label: '사용 방법', value: '<p>Wear it</p>' },
        { key: 'fit', kind: 'list', label: 'Fit', value: ['loose'] },
      ])
    }),
  )

  it('D2: a size table is read in centimetres, millimetres and inches', () => {
    expect(sizeTableIn(sizes, 'in').rows[0]!.measures).toEqual({ chest: 36.4 })
    expect(sizeTableIn(sizes, 'mm').rows[0]!.measures).toEqual({ chest: 925 })
    expect(sizeTableIn(sizes, 'cm')).toBe(sizes)
  })

  it(
    'D3: what it requires must be told before a product is sold, also what a category above requires',
    inTx(db, async (tx) => {
      const clothing = await createCategory(tx, {
        title: { en: 'Clothing' },
        attributes: [{ key: 'material', kind: 'material', label: { en: 'Material' }, required: true }],
      })
      const shirts = await createCategory(tx, { title: { en: 'Shirts' }, parentId: clothing.id })
      const shirt = await createProduct(tx, { title: { en: 'Shirt' }, categoryId: shirts.id })
      const refusal = await no(changeProduct(tx, { productId: shirt.id, status: 'active' }))
      expect(refusal).toBeInstanceOf(AttributesMissing)
      expect(refusal).toMatchObject({ field: 'attributes.material', details: { missing: ['material'] } })
      expect((await findProduct(tx, shirt.id))!.status).toBe('draft')
      const cotton = { material: [{ name: { en: 'Cotton' } }] }
      expect(await changeProduct(tx, { productId: shirt.id, status: 'active', attributes: cotton })).toMatchObject({
        status: 'active',
      })
    }),
  )

  it.each([
    [
      {
        material: [
          { name: { en: 'Cotton' }, percent: 60 },
          { name: { en: 'Silk' }, percent: 60 },
        ],
      },
      'attributes.material',
    ],
    [{ shade: { name: { en: 'Rose' }, colour: 'pink' } }, 'attributes.shade.colour'],
    [{ colour: 'red' }, 'attributes.colour'],
    [{ fit: ['wide'] }, 'attributes.fit.0'],
    [{ 'size-table': { unit: 'ell', rows: [] } }, 'attributes.size-table.unit'],
  ])('D3: refuses %j, naming %s', async (attributes, field) => {
    await inTx(db, async (tx) => {
      const category = await createCategory(tx, {
        title: { en: 'Clothing' },
        attributes: [{ key: 'fit', kind: 'list', label: { en: 'Fit' }, choices: ['slim'] }],
      })
      const refusal = await no(createProduct(tx, { title: { en: 'X' }, categoryId: category.id, attributes }))
      expect(refusal).toBeInstanceOf(AttributeInvalid)
      expect(refusal).toMatchObject({ field })
    })()
  })
})
