import type { ImportedProduct } from '../catalog/index.ts'
import type { IncomingProduct } from './incoming.ts'

/**
 * What the catalogue is told of a product, in the language of the shop.
 *
 * @param from its source and key there, and the category that its path has become
 */
export function catalogInput(from: {
  source: string
  sourceKey: string
  locale: string
  categoryId?: string | undefined
  product: IncomingProduct
}): ImportedProduct {
  const { source, sourceKey, locale, categoryId, product } = from
  const { handle, title, description, vendor, type, tags, status, options, seo } = product
  const inLocale = (text: string) => ({ [locale]: text })
  return {
    source,
    sourceKey,
    product: {
      ...(handle && { handle }),
      title: inLocale(title),
      description: inLocale(description),
      categoryId: categoryId ?? null,
      vendor: vendor ?? null,
      type: type ?? null,
      tags: [...tags],
      status,
      options: options.map(({ name, values }) => ({ name, values: [...values] })),
      seo: {
        ...(seo.title && { title: inLocale(seo.title) }),
        ...(seo.description && { description: inLocale(seo.description) }),
      },
      variants: product.variants.map((variant) => ({
        optionValues: [...variant.optionValues],
        sku: variant.sku ?? null,
        barcode: variant.barcode ?? null,
        weightGrams: variant.weightGrams,
        taxClass: variant.taxClass,
        requiresDelivery: variant.requiresDelivery,
        ...(variant.imageUrl && { imageUrls: [variant.imageUrl] }),
      })),
    },
    images: product.images.map(({ url, alt }) => ({ url, ...(alt && { alt: inLocale(alt) }) })),
  }
}
