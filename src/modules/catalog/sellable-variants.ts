import { translated, type Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { pictureOf } from '../media/index.ts'
import type { ProductOption, ProductStatus } from './product.ts'
import { valueLabel } from './option-label.ts'

/** A variant as a cart, a promotion or an order needs to know it, in one language. */
export interface SellableVariant {
  readonly variantId: string
  readonly productId: string
  readonly handle: string
  readonly productTitle: string
  /** `S / Green`; empty when the product has no options. */
  readonly variantTitle: string
  readonly sku?: string
  /** Its own picture, or the product's first. */
  readonly image?: { readonly url: string; readonly alt: string }
  readonly weightGrams: number
  readonly taxClass: string
  readonly requiresDelivery: boolean
  readonly tags: readonly string[]
  /** Id of its category. */
  readonly category?: string
  readonly collectionIds: readonly string[]
  readonly vendor?: string
  readonly status: ProductStatus
  /** Markets and sales channels its product is kept from; see `isSoldAt`. */
  readonly notSoldIn: readonly string[]
}

interface Row {
  variantId: string
  productId: string
  handle: string
  title: Translated
  options: ProductOption[]
  optionValues: string[]
  sku: string | null
  weightGrams: number
  taxClass: string
  requiresDelivery: boolean
  tags: string[]
  categoryId: string | null
  vendor: string | null
  status: ProductStatus
  collectionIds: string[]
  mediaId: string | null
  alt: Translated | null
  notSoldIn: string[]
}

/** The variants among these that can be sold now: those of active products. Two queries however many. */
export function sellableVariants(
  read: Read,
  variantIds: readonly string[],
  locale: string,
): Promise<Map<string, SellableVariant>> {
  return variantsOf(read, variantIds, locale, ['active'])
}

/** These variants as staff know them, of drafts and archived products too. Two queries however many. */
export function variantsForStaff(
  read: Read,
  variantIds: readonly string[],
  locale: string,
): Promise<Map<string, SellableVariant>> {
  return variantsOf(read, variantIds, locale, ['draft', 'active', 'archived'])
}

async function variantsOf(
  read: Read,
  variantIds: readonly string[],
  locale: string,
  statuses: readonly ProductStatus[],
): Promise<Map<string, SellableVariant>> {
  if (variantIds.length === 0) return new Map()
  const rows = await query<Row>(read, selectVariants, [variantIds, statuses])
  const pictures = await pictureOf(read, [...new Set(rows.flatMap((row) => row.mediaId ?? []))])
  return new Map(
    rows.map((row) => {
      const picture = row.mediaId === null ? undefined : pictures.get(row.mediaId)
      const title = translated(row.title, locale)
      const alt = picture && (translated(row.alt ?? {}, locale) || translated(picture.alt, locale) || title)
      return [
        row.variantId,
        { ...sellableOf(row, locale), ...(picture && { image: { url: picture.fallback, alt: alt! } }) },
      ]
    }),
  )
}

const sellableOf = (row: Row, locale: string): SellableVariant => ({
  variantId: row.variantId,
  productId: row.productId,
  handle: row.handle,
  productTitle: translated(row.title, locale),
  variantTitle: row.optionValues.map((value, index) => valueLabel(row.options[index], value, locale)).join(' / '),
  ...(row.sku !== null && { sku: row.sku }),
  weightGrams: row.weightGrams,
  taxClass: row.taxClass,
  requiresDelivery: row.requiresDelivery,
  tags: row.tags,
  ...(row.categoryId !== null && { category: row.categoryId }),
  collectionIds: row.collectionIds,
  ...(row.vendor !== null && { vendor: row.vendor }),
  status: row.status,
  notSoldIn: row.notSoldIn,
})

const selectVariants = `
  select variant_id as "variantId", product_id as "productId", handle, title, options, option_values as "optionValues",
    sku, weight_grams as "weightGrams", tax_class as "taxClass", requires_delivery as "requiresDelivery", tags,
    category_id as "categoryId", vendor, status, media_id as "mediaId", alt, collection_ids as "collectionIds",
    not_sold_in as "notSoldIn"
  from catalog.variants_of($1::uuid[], $2::text[])`
