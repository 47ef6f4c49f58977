import { money } from '../kernel/money.ts'
import type { Edge } from '../kernel/module.ts'
import type { Read, Tx } from '../kernel/transaction.ts'
import { createCategory, createCollection, createProduct, listProducts } from '../modules/catalog/index.ts'
import { setStock, stockVariant } from '../modules/inventory/index.ts'
import { addMedia, type FileStore, prepareDrawing } from '../modules/media/index.ts'
import { listMarkets, setPrices } from '../modules/pricing/index.ts'
import { changeShop } from '../modules/shop/index.ts'
import { categories } from './categories.ts'
import { collections } from './collections.ts'
import type { DemoProduct } from './demo-product.ts'
import { beauty } from './products/beauty.ts'
import { home } from './products/home.ts'
import { teas } from './products/tea.ts'
import { wear } from './products/wear.ts'
import { openDelivery, openMarkets, openPromotions } from './selling.ts'
import { shop } from './shop.ts'

export const demoProducts: readonly DemoProduct[] = [...teas, ...beauty, ...wear, ...home]

export interface Filling {
  readonly edge: Edge
  readonly files: FileStore
  /** Told after each product, for the one who waits. */
  readonly onProduct?: (done: number, all: number, title: string) => void
}

/**
 * Fills an empty shop with the demo: a brand, its goods with drawn pictures, prices, stock, delivery, a welcome code.
 *
 * Does nothing in a shop that has a market or a product: what a merchant made is never touched.
 *
 * @returns whether it was filled now
 */
export async function fillDemo({ edge, files, onProduct }: Filling): Promise<boolean> {
  if (!(await edge.reading(isEmpty))) return false
  await edge.inTransaction(async (tx) => {
    await changeShop(tx, { settings: { ...shop, isDemo: true } })
    await openMarkets(tx)
    await openDelivery(tx)
    await openPromotions(tx)
  })
  const categoryIds = await edge.inTransaction(async (tx) => {
    const made = new Map<string, string>()
    for (const [position, category] of categories.entries()) {
      made.set(category.handle, (await createCategory(tx, { ...category, position })).id)
    }
    return made
  })
  for (const [index, product] of demoProducts.entries()) {
    const mediaIds = await draw({ edge, files }, product)
    await edge.inTransaction((tx) =>
      putOnShelf(tx, product, { mediaIds, categoryId: categoryIds.get(product.category)! }),
    )
    onProduct?.(index + 1, demoProducts.length, product.title['en'] ?? '')
  }
  await edge.inTransaction(async (tx) => {
    for (const [position, collection] of collections.entries()) await createCollection(tx, { ...collection, position })
  })
  return true
}

async function isEmpty(read: Read): Promise<boolean> {
  const markets = await listMarkets(read)
  const { total } = await listProducts(read, { locale: 'en', limit: 1, withFacets: false })
  return markets.length === 0 && total === 0
}

/** Pictures are drawn outside of any transaction; the same drawing is stored once. */
async function draw({ edge, files }: Pick<Filling, 'edge' | 'files'>, product: DemoProduct): Promise<string[]> {
  const mediaIds: string[] = []
  for (const { svg, alt } of product.pictures) {
    const file = await prepareDrawing(files, svg)
    mediaIds.push(await edge.inTransaction((tx) => addMedia(tx, { file, alt })))
  }
  return mediaIds
}

async function putOnShelf(
  tx: Tx,
  product: DemoProduct,
  { mediaIds, categoryId }: { mediaIds: readonly string[]; categoryId: string },
): Promise<void> {
  const { pictures, variants, category: _category, ...told } = product
  const made = await createProduct(tx, {
    status: 'active',
    ...told,
    categoryId,
    variants: variants.map(({ optionValues, sku, weightGrams }) => ({ optionValues, sku, weightGrams })),
    media: mediaIds.map((mediaId, index) => ({ mediaId, alt: pictures[index]!.alt })),
  })
  const ids = new Map(made.variants.map((variant) => [variant.optionValues.join('\n'), variant.id]))
  const idOf = (variant: DemoProduct['variants'][number]) => ids.get(variant.optionValues.join('\n'))!
  await setPrices(
    tx,
    variants.flatMap((variant) =>
      (['USD', 'EUR', 'KRW'] as const).map((currency) => ({
        variantId: idOf(variant),
        price: money(variant.price[currency], currency),
        ...(variant.compareAt ? { compareAt: money(variant.compareAt[currency], currency) } : {}),
      })),
    ),
  )
  for (const variant of variants) {
    if (variant.stock === undefined) continue
    await stockVariant(tx, { variantId: idOf(variant), tracked: true, policy: 'deny' })
    if (variant.stock > 0) await setStock(tx, { variantId: idOf(variant), onHand: variant.stock, reason: 'received' })
  }
}
