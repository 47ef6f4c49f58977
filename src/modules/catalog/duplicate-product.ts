import type { Tx } from '../../kernel/transaction.ts'
import { createProduct } from './create-product.ts'
import { getProduct } from './find-product.ts'
import type { NewProduct } from './product-input.ts'
import type { ProductDetail } from './product.ts'

/** How a copy is told from what it was copied of, until somebody names it. */
const copyOf: Readonly<Record<string, string>> = { en: ' (copy)', ko: ' (복사본)' }

/**
 * Makes a draft that is like another product, with pictures and variants of the same kind but no SKU or barcode, which
 * name one thing only.
 *
 * @throws {ProductUnknown} when there is none with this id
 */
export async function duplicateProduct(tx: Tx, productId: string): Promise<ProductDetail> {
  const { title, description, categoryId, vendor, type, tags, options, attributes, seo, notSoldIn, ...original } =
    await getProduct(tx, productId)
  const copied = {
    ...{ description, categoryId, vendor, type, tags, options, attributes, seo, notSoldIn },
    title: Object.fromEntries(Object.entries(title).map(([tag, text]) => [tag, text + (copyOf[tag] ?? copyOf['en']!)])),
    media: original.media,
    variants: original.variants.map(({ optionValues, weightGrams, taxClass, requiresDelivery, mediaIds }) => ({
      ...{ optionValues, weightGrams, taxClass, requiresDelivery, mediaIds },
    })),
  }
  return createProduct(tx, structuredClone(copied) as NewProduct)
}
