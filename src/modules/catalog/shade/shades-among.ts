import { translated } from '../../../kernel/locale.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { findProducts } from '../find-product.ts'
import { valueLabel } from '../option-label.ts'
import type { ProductDetail } from '../product.ts'
import type { ProductSearch } from '../search/listing.ts'
import { searchProducts } from '../search/search-products.ts'
import { fewestShades, kindOf, type Shade, type Shades } from './shades-of.ts'

/** A colour of one of many products. */
export interface ShadeAmong extends Shade {
  /** Of the product and the option’s value together. */
  readonly value: string
  readonly productId: string
  readonly handle: string
  readonly productTitle: string
  /** The option, and the value as variants know it. */
  readonly option: string
  readonly optionValue: string
  readonly variantIds: readonly string[]
}

export type ShadesAmong = Pick<Shades, 'kind'> & { readonly shades: readonly ShadeAmong[] }

/** Of a collection or category so many products are looked at, in its own order. */
export const mostProductsAmong = 200

/**
 * The colours of all products of a collection or category among which somebody may need help to find hers; undefined
 * where there are fewer than five. Of each product the first option that has measured colours counts.
 */
export async function shadesAmong(
  read: Read,
  search: Pick<ProductSearch, 'collectionId' | 'categoryId' | 'locale' | 'outlet' | 'currency'>,
): Promise<ShadesAmong | undefined> {
  const products = await findProducts(read, await productsIn(read, search))
  const shades = products.flatMap((product) => shadesIn(product, search.locale))
  return shades.length < fewestShades ? undefined : { kind: kindOf(shades), shades }
}

async function productsIn(read: Read, search: Omit<ProductSearch, 'limit'>): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await searchProducts(read, { ...search, cursor, limit: 100, withFacets: false })
    ids.push(...page.products.flatMap(({ id, swatches }) => (swatches.length > 0 ? [id] : [])))
    cursor = page.nextCursor
  } while (cursor && ids.length < mostProductsAmong)
  return ids.slice(0, mostProductsAmong)
}

function shadesIn({ id: productId, handle, title, options, variants }: ProductDetail, locale: string): ShadeAmong[] {
  const at = options.findIndex(({ swatches }) => Object.values(swatches ?? {}).some(({ colour }) => colour))
  const option = options[at]
  if (!option) return []
  const productTitle = translated(title, locale)
  return option.values.flatMap((optionValue) => {
    const { colour, text } = option.swatches?.[optionValue] ?? {}
    if (!colour) return []
    const own = variants.filter(({ optionValues }) => optionValues[at] === optionValue)
    return [
      {
        ...{
          value: `${productId}/${optionValue}`,
          label: `${productTitle}: ${valueLabel(option, optionValue, locale)}`,
        },
        ...{ colour, text: text && translated(text, locale) },
        ...{ productId, handle, productTitle, option: option.name, optionValue, variantIds: own.map(({ id }) => id) },
      },
    ]
  })
}
