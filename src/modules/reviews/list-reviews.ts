import type { Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { ReviewOrigin, ShownReview } from './review.ts'
import { isAtEnd, isNarrowed, reviewQuery, type Way } from './review-query.ts'
import { searchWords } from './search-words.ts'

/** The orders there are; the shop can add none. */
export const reviewSorts = ['helpful', 'newest', 'highest', 'lowest'] as const
export type ReviewSort = (typeof reviewSorts)[number]

/** How each order comes about, to say beside it. */
export const sortRules: Readonly<Record<ReviewSort, Translated>> = {
  helpful: {
    en: 'What most people found helpful comes first. One vote each; stars and badges do not count.',
    ko: '도움이 됐다는 분이 많은 순서예요. 한 사람에 한 표이고, 별점이나 배지는 따지지 않아요.',
  },
  newest: { en: 'The latest comes first.', ko: '최근에 쓴 순서예요.' },
  highest: {
    en: 'Most stars first, the latest of the same first.',
    ko: '별점이 높은 순서예요. 같으면 최근 것이 먼저예요.',
  },
  lowest: {
    en: 'Fewest stars first, the latest of the same first.',
    ko: '별점이 낮은 순서예요. 같으면 최근 것이 먼저예요.',
  },
}

/** Narrows the list; each filter further. */
export interface ReviewFilter {
  /** Any of these. */
  readonly stars?: readonly number[] | undefined
  readonly withPictures?: boolean | undefined
  readonly verified?: boolean | undefined
  /** Reviewers who said this about themselves: `{ height: '160-169' }`. */
  readonly about?: Readonly<Record<string, string>> | undefined
  /** Reviewers who said one of these for each, as `answersLike` gives them; beside `about`, not instead of it. */
  readonly aboutAny?: Readonly<Record<string, readonly string[]>> | undefined
  readonly variantId?: string | undefined
  /** The language it is written in, BCP 47. */
  readonly locale?: string | undefined
  /** Words of title or text; the beginning of a word is enough. */
  readonly search?: string | undefined
}

/** Where a page ended. */
export interface ReviewPlace {
  /** Milliseconds, votes or stars, as the order has it. */
  readonly place: number
  readonly id: string
}

export interface ReviewSearch extends ReviewFilter {
  readonly productId: string
  /** `helpful` when left out. */
  readonly sort?: ReviewSort | undefined
  readonly after?: ReviewPlace | undefined
  /** 1 to 100; ask for one more than is shown to know whether there is a next page. */
  readonly limit: number
}

/**
 * Published reviews of a product in one of the fixed orders. One query, which walks an index: the first page of a
 * million costs what the first of ten does. Two where what it is narrowed by matches but a few.
 */
export async function listReviews(read: Read, search: ReviewSearch): Promise<ShownReview[]> {
  if (isAtEnd(search)) return []
  const words = search.search === undefined ? undefined : searchWords(search.search)
  const walked = await rowsOf(read, search, words, 'walk')
  const isShort = walked.length < search.limit && isNarrowed(search)
  const rows = isShort ? await rowsOf(read, search, words, 'gather') : walked
  return rows.map(shownFrom)
}

/** A row as it is shown. */
export function shownFrom(shown: ShownRow): ShownReview {
  const { variantId, incentive, editedAt, importedFrom, importedAt, reply, ...row } = shown
  return {
    ...row,
    variantId: variantId ?? undefined,
    incentive: incentive ?? undefined,
    editedAt: editedAt ?? undefined,
    imported: importedFrom && importedAt ? { from: importedFrom, at: importedAt } : undefined,
    reply: reply
      ? {
          body: reply.body,
          locale: reply.locale,
          at: new Date(reply.at),
          editedAt: reply.editedAt ? new Date(reply.editedAt) : undefined,
        }
      : undefined,
  }
}

function rowsOf(read: Read, search: ReviewSearch, words: string | undefined, way: Way): Promise<ShownRow[]> {
  const { text, values } = reviewQuery(search, words, way)
  return query<ShownRow>(read, text, values)
}

/** Where a page that ends with this review goes on. */
export const placeAfter = (review: ShownReview, sort: ReviewSort = 'helpful'): ReviewPlace => ({
  id: review.id,
  place: sort === 'newest' ? review.createdAt.getTime() : sort === 'helpful' ? review.helpful : review.rating,
})

type Optional = 'variantId' | 'incentive' | 'editedAt' | 'imported' | 'reply'
/** As the database gives it. */
export interface ShownRow extends Omit<ShownReview, Optional> {
  variantId: string | null
  incentive: string | null
  editedAt: Date | null
  importedFrom: ReviewOrigin | null
  importedAt: Date | null
  reply: { body: string; locale: string; at: string; editedAt: string | null } | null
}
