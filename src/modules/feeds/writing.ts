import type { FeedName } from './feed.ts'
import { googleReviews } from './google-reviews.ts'
import type { FeedItem, Place } from './item.ts'
import { metaReviews } from './meta-reviews.ts'

/** What a feed is told beside its items. */
export interface Told extends Place {
  readonly tellsOrders: boolean
}

/** How a feed writes what all feeds know. */
export interface Writing {
  readonly mediaType: string
  head(told: Told): string
  /** Before the first item; nothing of it where there is no item. */
  readonly first: string
  item(item: FeedItem, told: Told): string
  /** After the last item. */
  readonly last: string
  readonly foot: string
}

export const writings: Readonly<Record<FeedName, Writing>> = {
  'google-reviews': googleReviews,
  'meta-reviews': metaReviews,
}
