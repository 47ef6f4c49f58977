import { money } from '../kernel/money.ts'
import type { Tx } from '../kernel/transaction.ts'
import { createProduct } from '../modules/catalog/index.ts'
import { setStockCounts, stockVariants } from '../modules/inventory/index.ts'
import { addMedia, type UploadedMedia } from '../modules/media/index.ts'
import { setPrices } from '../modules/pricing/index.ts'
import type { DemoProduct, DemoVariant } from './demo-product.ts'

const currencies = ['USD', 'EUR', 'KRW'] as const

export interface Shelved {
  readonly productId: string
  readonly variantId: string
}

/** One product with its pictures, prices and stock. @returns its id and that of its first variant */
export async function putOnShelf(
  tx: Tx,
  product: DemoProduct,
  about: { painted: readonly UploadedMedia[]; categoryId: string },
): Promise<Shelved> {
  const { pictures, variants, category: _category, ...told } = product
  const media: { mediaId: string; alt: { en: string; ko: string }; of: string | undefined }[] = []
  for (const [index, { alt, of, person }] of pictures.entries()) {
    media.push({ mediaId: await addMedia(tx, { ...about.painted[index]!, alt, person }), alt, of })
  }
  const showing = ([first]: string[]) => media.flatMap(({ mediaId, of }) => (of && of === first ? [mediaId] : []))
  const made = await createProduct(tx, {
    status: 'active',
    ...told,
    categoryId: about.categoryId,
    variants: variants.map(({ optionValues, sku, weightGrams }) => ({
      ...{ optionValues, sku, weightGrams },
      mediaIds: showing(optionValues),
    })),
    media: media.map(({ mediaId, alt }) => ({ mediaId, alt })),
  })
  const ids = new Map(made.variants.map((variant) => [variant.optionValues.join('\n'), variant.id]))
  await priceAndStock(
    tx,
    variants.map((variant) => ({ ...variant, id: ids.get(variant.optionValues.join('\n'))! })),
  )
  return { productId: made.id, variantId: made.variants[0]!.id }
}

async function priceAndStock(tx: Tx, variants: readonly (DemoVariant & { id: string })[]): Promise<void> {
  await setPrices(
    tx,
    variants.flatMap(({ id: variantId, price, compareAt }) =>
      currencies.map((currency) => ({
        variantId,
        price: money(price[currency], currency),
        ...(compareAt ? { compareAt: money(compareAt[currency], currency) } : {}),
      })),
    ),
  )
  const counted = variants.flatMap(({ id: variantId, stock }) => (stock === undefined ? [] : { variantId, stock }))
  await stockVariants(
    tx,
    counted.map(({ variantId }) => ({ variantId, tracked: true, policy: 'deny' })),
  )
  await setStockCounts(
    tx,
    counted.flatMap(({ variantId, stock: onHand }) =>
      onHand > 0 ? { variantId, onHand, reason: 'received' as const } : [],
    ),
  )
}
