import { days } from '../../kernel/clock.ts'

/** The four things that what customers say does for a shop. */
export const stages = ['acquire', 'convert', 'retain', 'understand'] as const
export type Stage = (typeof stages)[number]

/**
 * Where a block of reviews stands. `reviews` is the whole list of a product with its filters and search; `embed` is on a page
 * that is not the shop's.
 */
export const proofPlaces = [
  'home',
  'collection',
  'search',
  'product',
  'cart',
  'payment',
  'account',
  'reviews',
  'embed',
] as const
export type ProofPlace = (typeof proofPlaces)[number]

/** What each place is for; one place, one stage, so that nothing counts in two. */
export const stageOf: Readonly<Record<ProofPlace, Stage>> = {
  home: 'acquire',
  collection: 'acquire',
  search: 'acquire',
  product: 'convert',
  cart: 'convert',
  payment: 'convert',
  account: 'retain',
  reviews: 'understand',
  embed: 'acquire',
}

/** What is done with it: read on, narrowed or searched, found helpful, bought from, or its rating followed. */
export const proofDeeds = ['read', 'filter', 'helpful', 'buy', 'rating'] as const
export type ProofDeed = (typeof proofDeeds)[number]

/** An order counts as touched when its cart last saw the block at most so long before. */
export const touchMs = days(7)

/** Touches and the orders beside them are kept so long; the figures of days as long as those of pages. */
export const touchDays = 100
