/** Which files others may fetch: Google’s product reviews (XML, 2.4) and Meta’s (CSV). */
export const feedNames = ['google-reviews', 'meta-reviews'] as const
export type FeedName = (typeof feedNames)[number]

/** Why a published review is not in a feed. */
export const leftOutReasons = ['no-words', 'no-identifier', 'not-on-sale', 'author-erased'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** How many reviews were left out, by reason; reasons without any are absent. */
export type LeftOut = Readonly<Partial<Record<LeftOutReason, number>>>

/** One file of the shop that somebody else fetches, always as a whole. */
export interface Feed {
  readonly name: FeedName
  /** The part of its address that nobody guesses; absent while it is off. */
  readonly key: string | undefined
  /** Since when this key holds. */
  readonly keyAt: Date | undefined
  /** Whether it says which reviews came of one order, by an id that leads nowhere else. */
  readonly tellsOrders: boolean
  /** When somebody last asked for it, also where nothing was new. */
  readonly fetchedAt: Date | undefined
  /** When it was last read to its end; the two below are of then. */
  readonly writtenAt: Date | undefined
  readonly reviews: number | undefined
  readonly leftOut: LeftOut
}
