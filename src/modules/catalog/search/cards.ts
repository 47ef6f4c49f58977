import { translated, type Translated } from '../../../kernel/locale.ts'
import { money } from '../../../kernel/money.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { type Picture, pictureOf } from '../../media/index.ts'
import { valueLabel } from '../option-label.ts'
import type { ProductMedia, ProductOption, ProductStatus } from '../product.ts'
import type { ProductCard } from './listing.ts'

interface Row {
  id: string
  handle: string
  status: ProductStatus
  title: Translated
  vendor: string | null
  options: ProductOption[]
  media: ProductMedia[]
  variants: number
  onlyVariantId: string | null
  minPrice: number | null
  maxPrice: number | null
  compareAt: number | null
  available: boolean | null
  notSoldIn: string[]
  publishedAt: Date | null
}

/** The products with these ids as lists show them, in the order of the ids. Two queries. */
export async function productCards(
  read: Read,
  productIds: readonly string[],
  { locale, currency }: { locale: string; currency?: string | undefined },
): Promise<ProductCard[]> {
  if (productIds.length === 0) return []
  const rows = await query<Row>(read, cards, [productIds, currency ?? null])
  const pictures = await pictureOf(
    read,
    rows.flatMap(({ media }) => media.map(({ mediaId }) => mediaId)),
  )
  return rows.map((row) => cardOf(row, pictures, locale, currency))
}

const cards = `
  select product.id, handle, status, title, vendor, options, published_at as "publishedAt",
    not_sold_in as "notSoldIn",
    coalesce((select jsonb_agg(jsonb_build_object('mediaId', media_id, 'alt', alt) order by position) from (
      select * from catalog.product_media where product_id = product.id order by position limit 2) as first), '[]')
      as media,
    count.variants, case when count.variants = 1 then count.first end as "onlyVariantId",
    price.min_price as "minPrice", price.max_price as "maxPrice", price.compare_at as "compareAt", stock.available
  from unnest($1::uuid[]) with ordinality as wished (id, place)
  join catalog.product using (id)
  left join catalog.listing_price as price on price.product_id = product.id and price.currency = $2
  left join catalog.listing_stock as stock on stock.product_id = product.id
  cross join lateral (
    select count(*)::int as variants, min(id::text) as first from catalog.variant where product_id = product.id) as count
  order by place`

const mostSwatches = 12

function cardOf(row: Row, pictures: ReadonlyMap<string, Picture>, locale: string, currency = ''): ProductCard {
  const title = translated(row.title, locale)
  const { id, handle, status, vendor, publishedAt, notSoldIn } = row
  return {
    ...{ id, handle, status, title, vendor, publishedAt, notSoldIn },
    pictures: row.media.flatMap(({ mediaId, alt }) => {
      const picture = pictures.get(mediaId)
      if (!picture) return []
      return [{ ...picture, alt: translated(alt, locale) || translated(picture.alt, locale) || title }]
    }),
    swatches: row.options.flatMap((option) => swatchesOf(option, locale)).slice(0, mostSwatches),
    variantCount: row.variants,
    ...(row.onlyVariantId !== null && { onlyVariantId: row.onlyVariantId }),
    ...(row.minPrice !== null && { price: money(row.minPrice, currency) }),
    priceVaries: row.minPrice !== row.maxPrice,
    ...(row.compareAt !== null && { compareAt: money(row.compareAt, currency) }),
    ...(row.available !== null && { available: row.available }),
  }
}

const swatchesOf = (option: ProductOption, locale: string): ProductCard['swatches'] =>
  option.values.flatMap((value) => {
    const colour = option.swatches?.[value]?.colour
    return colour ? [{ value, label: valueLabel(option, value, locale), colour }] : []
  })
