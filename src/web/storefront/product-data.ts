import { toDecimal } from '../../kernel/money.ts'
import type { ProductPage, ShownVariant } from '../../modules/catalog/index.ts'
import type { ShownReview } from '../../modules/reviews/index.ts'
import type { Offer } from './offer.ts'
import type { ProductReviews } from './product-reviews.ts'
import { href, type Visit } from './visit.ts'

/**
 * The product as schema.org Product, or ProductGroup where it has variants
 * (developers.google.com/search/docs/appearance/structured-data/product-variants).
 */
export function productData(
  visit: Visit,
  product: ProductPage,
  offers: ReadonlyMap<string, Offer>,
  reviews: ProductReviews,
): object {
  const url = visit.origin + href(visit, `/products/${product.handle}`)
  const common = {
    name: product.title,
    description: product.seo.description,
    image: product.pictures.map((picture) => visit.origin + picture.fallback),
    brand: { '@type': 'Brand', name: product.vendor ?? visit.shop.name },
    ...ratingData(visit, reviews),
  }
  const only = product.variants[0]
  if (product.variants.length === 1 && only) {
    return { '@context': 'https://schema.org', '@type': 'Product', ...common, url, ...ofVariant(only, url, offers) }
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'ProductGroup',
    ...common,
    url,
    productGroupID: product.id,
    variesBy: product.options.map((option) => option.name),
    hasVariant: product.variants.slice(0, mostVariants).map((variant) => ({
      '@type': 'Product',
      name: `${product.title} ${variant.title}`.trim(),
      ...ofVariant(variant, `${url}?${chosenBy(product, variant)}`, offers),
    })),
  }
}

/**
 * The rating and the reviews that stand on this page, and no others
 * (developers.google.com/search/docs/appearance/structured-data/review-snippet).
 */
function ratingData(visit: Visit, { summary: { rating }, shown }: ProductReviews): object {
  if (rating.count === 0) return {}
  return {
    aggregateRating: {
      '@type': 'AggregateRating',
      ratingValue: rating.mean,
      reviewCount: rating.count,
      bestRating: 5,
      worstRating: 1,
    },
    ...(shown.length > 0 && { review: shown.map((review) => reviewData(visit, review)) }),
  }
}

const reviewData = (visit: Visit, review: ShownReview): object => ({
  '@type': 'Review',
  author: { '@type': 'Person', name: review.author || visit.words.reviews.former },
  datePublished: review.createdAt.toISOString(),
  inLanguage: review.locale,
  ...(review.title && { name: review.title }),
  ...(review.body && { reviewBody: review.body }),
  reviewRating: { '@type': 'Rating', ratingValue: review.rating, bestRating: 5, worstRating: 1 },
})

/** Pages stay light: beyond this, search engines find variants in the feed. */
const mostVariants = 100

const chosenBy = (product: ProductPage, variant: ShownVariant): string =>
  new URLSearchParams(
    product.options.map((option, index) => [option.name, variant.optionValues[index] ?? '']),
  ).toString()

function ofVariant(variant: ShownVariant, url: string, offers: ReadonlyMap<string, Offer>): object {
  const offer = offers.get(variant.id)
  return {
    ...(variant.sku ? { sku: variant.sku } : {}),
    ...(offer?.price
      ? {
          offers: {
            '@type': 'Offer',
            url,
            price: toDecimal(offer.price),
            priceCurrency: offer.price.currency,
            availability: `https://schema.org/${offer.buyable ? 'InStock' : 'OutOfStock'}`,
          },
        }
      : {}),
  }
}
