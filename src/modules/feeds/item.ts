import { translated } from '../../kernel/locale.ts'
import { channelKey, type ProductDetail } from '../catalog/index.ts'
import type { PublishedReview } from '../reviews/index.ts'
import type { ShopSettings } from '../shop/index.ts'
import type { LeftOutReason } from './feed.ts'
import { type Identifiers, identifiersOf } from './identifiers.ts'

/** A review as every feed tells of it; each writes it in its own way. */
export interface FeedItem extends Identifiers {
  readonly review: PublishedReview
  readonly productName: string
  /** Where the product is read about, in the review's language where the shop speaks it. */
  readonly productUrl: string
  /** Where the review stands among the others of its product. */
  readonly reviewUrl: string
  readonly imageUrls: readonly string[]
}

/** What all items of a feed share. */
export interface Place {
  readonly shop: ShopSettings
  /** Where the shop stands, without a slash at the end: `https://tea.example`. */
  readonly origin: string
}

/** Why a review stays out of the feeds; undefined where nothing speaks against it. */
export function whyLeftOut(
  review: PublishedReview,
  product: ProductDetail | undefined,
  { shop }: Place,
): LeftOutReason | undefined {
  if (review.isForgotten) return 'author-erased'
  if (!review.body.trim()) return 'no-words'
  return product ? whyProductLeftOut(product, shop, review.variantId) : 'not-on-sale'
}

/** Why no review of a product goes out. */
export function whyProductLeftOut(
  product: ProductDetail,
  shop: ShopSettings,
  variantId?: string,
): Extract<LeftOutReason, 'not-on-sale' | 'no-identifier'> | undefined {
  if (product.status !== 'active' || product.notSoldIn.includes(channelKey('page'))) return 'not-on-sale'
  const { gtins, skus } = identifiersOf(product, variantId, shop.name)
  return gtins.length + skus.length === 0 ? 'no-identifier' : undefined
}

export function itemOf(
  review: PublishedReview,
  product: ProductDetail,
  { shop, origin }: Place,
  imageUrls: readonly string[],
): FeedItem {
  const locale = shop.locales.includes(review.locale) ? review.locale : shop.defaultLocale
  const prefix = locale === shop.defaultLocale ? '' : `/${locale}`
  const productUrl = `${origin}${prefix}/products/${encodeURIComponent(product.handle)}`
  return {
    review,
    productName: translated(product.title, locale),
    productUrl,
    reviewUrl: `${productUrl}#reviews`,
    imageUrls,
    ...identifiersOf(product, review.variantId, shop.name),
  }
}
