import type { Source, SourceName } from './incoming.ts'
import { judgeMe, shopifyReviews } from './reviews/review-source.ts'
import { shopify } from './shopify/shopify.ts'
import { wooCommerce } from './woocommerce/woocommerce.ts'

/** The kinds of files that can be imported. */
export const sources: Readonly<Record<SourceName, Source>> = {
  shopify,
  woocommerce: wooCommerce,
  judgeme: judgeMe,
  'shopify-reviews': shopifyReviews,
}
