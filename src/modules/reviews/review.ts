/** Where a review stands. `pending` waits for a decision; who withdrew hers takes it back for good. */
export const reviewStates = ['pending', 'published', 'rejected', 'withdrawn'] as const
export type ReviewState = (typeof reviewStates)[number]

/**
 * Which state may follow which. A published review is rejected only after somebody reported it. A rejected one waits
 * again when its author rewrites it or asks for a second opinion, and stars alone wait when words are added to them.
 */
export const reviewMoves: Readonly<Record<ReviewState, readonly ReviewState[]>> = {
  pending: ['published', 'rejected', 'withdrawn'],
  published: ['pending', 'rejected', 'withdrawn'],
  rejected: ['pending', 'withdrawn'],
  withdrawn: [],
}

export const canMove = (from: ReviewState, to: ReviewState): boolean => reviewMoves[from].includes(to)

/**
 * How it came: by the link of a request, by a signed-in shopper, by a visitor who confirmed her address, or from another
 * system in which it was written.
 */
export const reviewSources = ['request', 'account', 'page', 'import'] as const
export type ReviewSource = (typeof reviewSources)[number]

/** Other systems from which reviews were brought along. */
export const reviewOrigins = ['judgeme', 'shopify-reviews'] as const
export type ReviewOrigin = (typeof reviewOrigins)[number]

/** What they are called, in every language. */
export const originNames: Readonly<Record<ReviewOrigin, string>> = {
  judgeme: 'Judge.me',
  'shopify-reviews': 'Shopify Product Reviews',
}

/** That a review was written elsewhere, and when it was brought here. */
export interface Imported {
  readonly from: ReviewOrigin
  readonly at: Date
}

/** One to five. */
export type Stars = 1 | 2 | 3 | 4 | 5

/** Answers to a category's questions of kind `scale` (1 to 5) and `fit` (1 small, 2 true to size, 3 large), by key. */
export type ReviewRatings = Readonly<Record<string, number>>

/** What she told about herself where the category asks (`about`): the chosen value, by key. */
export type ReviewAbout = Readonly<Record<string, string>>

/** Limits of what is written, in characters as people count them. */
export const reviewLimits = { title: 120, body: 5_000, author: 60, reply: 2_000, pictures: 8, videos: 1 } as const

/** What its author may write and change. */
export interface ReviewContent {
  readonly rating: number
  /** May be empty. */
  readonly title: string
  /** Plain text; may be empty for a bought thing, where stars alone count too. */
  readonly body: string
  readonly ratings: ReviewRatings
  readonly about: ReviewAbout
  readonly mediaIds: readonly string[]
}

/** A review with all that is known of it; for its author and for the module itself, never for who decides. */
export interface Review extends ReviewContent {
  readonly id: string
  readonly productId: string
  readonly variantId: string | undefined
  readonly orderId: string | undefined
  readonly lineId: string | undefined
  /** Absent once she was erased. */
  readonly profileId: string | undefined
  readonly source: ReviewSource
  readonly state: ReviewState
  /** The name it is shown under; empty once she was erased or withdrew it. */
  readonly author: string
  /** BCP 47, the language it is written in. */
  readonly locale: string
  /** What was offered for it, in the words she was told; shown with it. */
  readonly incentive: string | undefined
  /** Derived from a paid or delivered order line that was not called off. */
  readonly verified: boolean
  readonly helpful: number
  readonly appealedAt: Date | undefined
  /** Who referred it or rejected it before the appeal; somebody else decides. */
  readonly notBy: string | undefined
  readonly createdAt: Date
  readonly publishedAt: Date | undefined
  readonly editedAt: Date | undefined
  /** New words that wait for a decision while the old ones show. */
  readonly proposed: ReviewContent | undefined
}

/** A review as its product's page shows it. */
export interface ShownReview {
  readonly id: string
  readonly productId: string
  readonly variantId: string | undefined
  readonly rating: number
  readonly title: string
  readonly body: string
  readonly ratings: ReviewRatings
  readonly about: ReviewAbout
  readonly mediaIds: readonly string[]
  /** Empty where she was erased: show “a former customer”. */
  readonly author: string
  readonly locale: string
  readonly incentive: string | undefined
  readonly verified: boolean
  /** How many people found it helpful. */
  readonly helpful: number
  readonly createdAt: Date
  readonly editedAt: Date | undefined
  /** Absent for what was written here; show it. */
  readonly imported: Imported | undefined
  readonly reply: ShownReply | undefined
}

/** What the shop answered, below the review. */
export interface ShownReply {
  readonly body: string
  readonly locale: string
  readonly at: Date
  readonly editedAt: Date | undefined
}
