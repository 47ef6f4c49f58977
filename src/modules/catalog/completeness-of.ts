import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findMedia, findVideos, type Media, type VideoProgress } from '../media/index.ts'
import { shopSettings } from '../shop/index.ts'
import { definitionsByCategory, everywhere } from './category/category-definitions.ts'
import { type Completeness, completeness } from './completeness.ts'
import { findProducts } from './find-product.ts'
import type { ProductDetail } from './product.ts'

/** How well these products are told, by id; unknown ids are absent. Six queries however many, at most 100. */
export async function completenessOf(read: Read, productIds: readonly string[]): Promise<Map<string, Completeness>> {
  const products = await findProducts(read, productIds.slice(0, 100))
  const media = await findMedia(
    read,
    products.flatMap((product) => product.media.map(({ mediaId }) => mediaId)),
  )
  const videos = await findVideos(read, [...media.keys()])
  const definitions = await definitionsByCategory(
    read,
    products.flatMap(({ categoryId }) => categoryId ?? []),
  )
  const { locales, defaultLocale } = await shopSettings(read)
  const priced = await query<{ id: string }>(
    read,
    'select distinct product_id as id from catalog.listing_price where product_id = any($1::uuid[])',
    [products.map(({ id }) => id)],
  )
  const withPrice = new Set(priced.map(({ id }) => id))
  return new Map(
    products.map((product) => [
      product.id,
      completeness(product, {
        definitions: definitions.get(product.categoryId ?? '') ?? everywhere,
        locales: [...new Set([defaultLocale, ...locales])],
        hasPrice: withPrice.has(product.id),
        pictures: picturesOf(product, media),
        videos: videosOf(product, videos),
      }),
    ]),
  )
}

function picturesOf(product: ProductDetail, media: ReadonlyMap<string, Media>) {
  return product.media.flatMap(({ mediaId, alt }) => {
    const asset = media.get(mediaId)
    if (asset?.kind !== 'image' || asset.state === 'unreachable' || asset.state === 'unreadable') return []
    return [{ altLocales: Object.entries({ ...asset.alt, ...alt }).flatMap(([tag, text]) => (text ? [tag] : [])) }]
  })
}

const videosOf = (product: ProductDetail, videos: ReadonlyMap<string, VideoProgress>) =>
  product.media.flatMap(({ mediaId }) => {
    const video = videos.get(mediaId)
    return video && !video.fault ? [{ captions: video.captions.length }] : []
  })
