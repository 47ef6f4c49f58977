import type { ReviewState } from '../review.ts'

/** A question about a product, or an answer to one. */
export const postKinds = ['question', 'answer'] as const
export type PostKind = (typeof postKinds)[number]

/** Who speaks: anybody, somebody who has the product from an order of this shop, or the shop itself. */
export const postRoles = ['shopper', 'owner', 'staff'] as const
export type PostRole = (typeof postRoles)[number]

/** Of what who asked is told by mail: the first answer, each of them, or nothing. */
export const follows = ['first', 'all', 'none'] as const
export type Follow = (typeof follows)[number]

/** Limits of what is written, in characters as people count them; and of how much of it there can be. */
export const postLimits = { question: 600, answer: 2_000, answers: 50 } as const

/** More than so many a day from one connection are not taken. */
export const mostPostsFromNetwork = 10

/** More than so many questions a day that give one address are not taken: a stranger could fill a mailbox. */
export const mostQuestionsForAddress = 3

/** So long a decision can be taken back; nobody is written to because of it before. */
export const undoMs = 10 * 60_000

/** A question or an answer with all that is known of it; for its author and the module, never for pages. */
export interface Post {
  readonly id: string
  readonly kind: PostKind
  readonly productId: string
  /** Of an answer. */
  readonly questionId: string | undefined
  readonly role: PostRole
  /** Absent for who asked without signing in, for staff, and once she was erased. */
  readonly profileId: string | undefined
  /** The order by which an owner has it. */
  readonly orderId: string | undefined
  /** Derived from that order as it stands now. */
  readonly verified: boolean
  /** Where she is told of answers; absent once nothing more is to be told. */
  readonly email: string | undefined
  readonly follow: Follow
  readonly state: ReviewState
  readonly body: string
  /** The name it is shown under; empty for the shop, and once she withdrew it or was erased. */
  readonly author: string
  /** BCP 47, the language it is written in. */
  readonly locale: string
  /** Of a question: how many of its answers show. */
  readonly answers: number
  /** How many an answer helped; of a question, all its answers together. */
  readonly helpful: number
  readonly createdAt: Date
  readonly waitingSince: Date | undefined
  readonly publishedAt: Date | undefined
  readonly editedAt: Date | undefined
  /** New words that wait for a decision while the old ones show. */
  readonly proposed: string | undefined
}

/** An answer as pages show it. */
export interface ShownAnswer {
  readonly id: string
  readonly role: PostRole
  /** Who gave it bought the product in this shop. */
  readonly verified: boolean
  readonly body: string
  /** Empty for the shop, and for somebody who is no longer known here. */
  readonly author: string
  readonly locale: string
  readonly helpful: number
  readonly publishedAt: Date
  readonly editedAt: Date | undefined
}

/** A question as pages show it, with its answers in their order. */
export interface ShownQuestion {
  readonly id: string
  readonly body: string
  readonly author: string
  readonly locale: string
  readonly createdAt: Date
  readonly editedAt: Date | undefined
  /** How many answers show in all; `shown` may be fewer. */
  readonly answers: number
  readonly helpful: number
  readonly shown: readonly ShownAnswer[]
}
