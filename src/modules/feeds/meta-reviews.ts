import type { FeedItem, Place } from './item.ts'
import type { Writing } from './writing.ts'

/**
 * Meta’s product reviews as CSV
 * (developers.facebook.com/documentation/ads-commerce/commerce-platform/platforms/feed-schema-csv).
 *
 * NOTE: cells are written as they are. What guards a spreadsheet against formulas would change people's words here.
 */
export const metaReviews: Writing = {
  mediaType: 'text/csv; charset=utf-8',
  head: () => line(Object.keys(columns)),
  first: '',
  item: (item, told) => line(Object.values(columns).map((cell) => cell(item, told))),
  last: '',
  foot: '',
}

const columns: Readonly<Record<string, (item: FeedItem, place: Place) => string>> = {
  aggregator: () => 'Dangol',
  'store.name': (_, { shop }) => shop.name,
  'store.id': () => '',
  'store.storeUrls': (_, { origin }) => list([origin]),
  reviewID: ({ review }) => review.id,
  rating: ({ review }) => String(review.rating),
  title: ({ review }) => review.title,
  content: ({ review }) => review.body,
  created_at: ({ review }) => review.createdAt.toISOString(),
  updated_at: ({ review }) => review.editedAt?.toISOString() ?? '',
  review_image_urls: ({ imageUrls }) => (imageUrls.length > 0 ? list(imageUrls) : ''),
  incentivized: ({ review }) => String(review.incentive !== undefined),
  has_verified_purchase: ({ review }) => String(review.verified),
  'reviewer.name': ({ review }) => review.author,
  'reviewer.isAnonymous': ({ review }) => String(review.author === ''),
  'product.name': ({ productName }) => productName,
  'product.url': ({ productUrl }) => productUrl,
  'product.productIdentifiers.skus': ({ skus }) => (skus.length > 0 ? list(skus) : ''),
  'product.productIdentifiers.gtins': ({ gtins }) => (gtins.length > 0 ? list(gtins) : ''),
  'product.productIdentifiers.brand': ({ brand }) => brand,
}

const list = (values: readonly string[]): string => JSON.stringify(values)

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
