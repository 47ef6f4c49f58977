import type { FeedItem } from './item.ts'
import type { Writing } from './writing.ts'
import { around, element } from './xml.ts'

/**
 * Google’s product reviews, version 2.4, the only one that is taken (developers.google.com/product-review-feeds/schema).
 *
 * The order of elements matters. Who reads it always expects everything: what is not in the file is deleted there.
 */
export const googleReviews: Writing = {
  mediaType: 'application/xml; charset=utf-8',
  head: ({ shop }) =>
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<feed xmlns:vc="http://www.w3.org/2007/XMLSchema-versioning" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation=' +
    '"http://www.google.com/shopping/reviews/schema/product/2.4/product_reviews.xsd">\n' +
    `<version>2.4</version>\n${around('publisher', [element('name', shop.name)])}\n`,
  // The container may be absent, and must not be empty.
  first: '<reviews>\n',
  item: (item, { tellsOrders }) => `${reviewOf(item, tellsOrders)}\n`,
  last: '</reviews>\n',
  foot: '</feed>\n',
}

function reviewOf(item: FeedItem, tellsOrders: boolean): string {
  const { review } = item
  return around('review', [
    element('review_id', review.id),
    around('reviewer', [
      review.author ? element('name', review.author) : element('name', 'Anonymous', ' is_anonymous="true"'),
    ]),
    element('is_verified_purchase', String(review.verified)),
    element('is_incentivized_review', String(review.incentive !== undefined)),
    element('review_timestamp', review.createdAt.toISOString()),
    element('title', review.title),
    element('content', review.body),
    element('review_language', review.locale),
    element('review_url', item.reviewUrl, ' type="group"'),
    around(
      'reviewer_images',
      item.imageUrls.map((url) => around('reviewer_image', [element('url', url)])),
    ),
    around('ratings', [element('overall', String(review.rating), ' min="1" max="5"')]),
    around('products', [productOf(item)]),
    element('collection_method', methodOf(review.source)),
    tellsOrders ? element('transaction_id', review.orderId) : '',
  ])
}

const productOf = (item: FeedItem): string =>
  around('product', [
    around('product_ids', [listOf('gtin', item.gtins), listOf('sku', item.skus), listOf('brand', [item.brand])]),
    element('product_name', item.productName),
    element('product_url', item.productUrl),
  ])

const listOf = (name: string, values: readonly string[]): string =>
  around(
    `${name}s`,
    values.map((value) => element(name, value)),
  )

/** Of what came from another system nobody knows how it was asked for: nothing is said. */
function methodOf(source: string): string | undefined {
  if (source === 'request') return 'post_fulfillment'
  return source === 'account' || source === 'page' ? 'unsolicited' : undefined
}
