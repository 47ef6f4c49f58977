import { describe, expect, it } from 'vitest'
import { query } from '../../../kernel/query.ts'
import { inTx, testDatabase } from '../../../testing/database.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import {
  changeCategory,
  changeProduct,
  createCategory,
  createProduct,
  findProductByHandle,
  type ProductList,
  searchProducts,
  sellableVariants,
} from '../index.ts'
import { facetLabels } from '../migrations/0004-facet-labels.ts'

const db = await testDatabase()
const listed = (tx: Tx, locale: string) => searchProducts(tx, { locale, limit: 10 })
const facetOf = ({ facets }: ProductList, group: string) => facets.find((facet) => facet.group === group)

/** A shirt in two fits and two colours, named in Korean too. */
async function aShirt(tx: Tx) {
  const category = await createCategory(tx, {
    title: { en: 'Tops' },
    attributes: [
      {
        key: 'fit',
        kind: 'list',
        label: { en: 'Fit', ko: '핏' },
        choices: ['loose', 'slim'],
        labels: { loose: { ko: '넉넉한' } },
      },
    ],
  })
  const product = await createProduct(tx, {
    title: { en: 'Shirt', ko: '셔츠' },
    status: 'active',
    categoryId: category.id,
    attributes: { fit: ['loose', 'slim'] },
    options: [
      {
        name: 'Colour',
        values: ['Moss', 'Plum'],
        names: { ko: '색' },
        labels: { Moss: { ko: '이끼색' } },
      },
    ],
    variants: [{ optionValues: ['Moss'] }, { optionValues: ['Plum'] }],
  })
  return { category, product }
}

describe('what filters are called', () => {
  it(
    'C9: is in the language of the page, and stays as it is where nobody has translated it',
    inTx(db, async (tx) => {
      await aShirt(tx)
      const korean = await listed(tx, 'ko-KR')
      expect(facetOf(korean, 'option:colour')).toEqual({
        group: 'option:colour',
        label: '색',
        values: [
          { value: 'Moss', label: '이끼색', count: 1 },
          { value: 'Plum', count: 1 },
        ],
      })
      expect(facetOf(korean, 'attribute:fit')).toMatchObject({
        label: '핏',
        values: [{ value: 'loose', label: '넉넉한' }, { value: 'slim' }],
      })
      expect(facetOf(await listed(tx, 'en'), 'attribute:fit')).toMatchObject({ label: 'Fit' })
    }),
  )

  it(
    'C9: follows what the merchant writes anew, of options and of what a category asks',
    inTx(db, async (tx) => {
      const { category, product } = await aShirt(tx)
      const [colour] = product.options
      const options = [
        { ...colour!, values: [...colour!.values], labels: { Moss: { ko: '모스' }, Plum: { ko: '자두' } } },
      ]
      await changeProduct(tx, { productId: product.id, options })
      const [fit] = category.attributes
      const attributes = [{ ...fit!, labels: { loose: { ko: '여유 있는' }, slim: { ko: '슬림' } } }]
      await changeCategory(tx, { categoryId: category.id, attributes })
      const list = await listed(tx, 'ko')
      expect(facetOf(list, 'option:colour')!.values.map(({ label }) => label)).toEqual(['모스', '자두'])
      expect(facetOf(list, 'attribute:fit')!.values.map(({ label }) => label)).toEqual(['여유 있는', '슬림'])
    }),
  )

  it(
    'C9: is known of products that were there before filters had names',
    inTx(db, async (tx) => {
      await aShirt(tx)
      await query(tx, 'delete from catalog.facet_label', [])
      await query(tx, facetLabels.up.slice(facetLabels.up.indexOf('insert into')).replace(/;\s*$/, ''), [])
      const list = await listed(tx, 'ko')
      expect(facetOf(list, 'option:colour')).toMatchObject({ label: '색', values: [{ label: '이끼색' }, {}] })
    }),
  )

  it(
    'C9: is the same on the product’s page and in the cart',
    inTx(db, async (tx) => {
      const { product } = await aShirt(tx)
      const found = await findProductByHandle(tx, { handle: 'shirt', locale: 'ko' })
      const page = found && 'product' in found ? found.product : undefined
      expect(page!.options).toMatchObject([{ label: '색', values: [{ label: '이끼색' }, { label: 'Plum' }] }])
      expect(page!.attributes.find(({ key }) => key === 'fit')!.value).toEqual(['넉넉한', 'slim'])
      const [moss] = product.variants
      expect((await sellableVariants(tx, [moss!.id], 'ko')).get(moss!.id)!.variantTitle).toBe('이끼색')
    }),
  )
})
