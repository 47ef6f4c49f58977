import type { Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { ReviewOrigin, ShownReview } from './review.ts'
import { isNarrowed } from './review-filters.ts'
import { isByStars, isMoreQuery, reviewQuery, type Way } from './review-query.ts'
import { askedWords } from './search-words.ts'
import { findSeats, type FoundSeats, seatsOfStars } from './terms/find-seats.ts'
import { countOf, seatsIn } from './terms/posting.ts'

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
  /** What its words speak of: the key of a topic. */
  readonly topic?: string | undefined
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

/** How far is gone before another way is taken. */
export interface Reach {
  /** So many that match are gathered and put in order at most; where more do, a page is soon full. */
  readonly gathered: number
  /** So many are looked through in order; where no page is full by then, what matches lies elsewhere. */
  readonly walked: number
}

/** Of more than so many it takes longer to put them in order than to go on through everything. */
const mostGathered = 20_000
const endless = 2 ** 31 - 1

const usualReach: Reach = { gathered: 1_200, walked: 60_000 }

/**
 * Published reviews of a product in one of the fixed orders. A page of a million costs what one of a thousand does,
 * whatever it is narrowed by: one query, two where it is narrowed, and as many more as there are numbers of stars to go
 * through.
 */
export async function listReviews(read: Read, search: ReviewSearch, reach = usualReach): Promise<ShownReview[]> {
  if (search.search !== undefined && askedWords(search.search).length === 0) return []
  const { stars, ...filter } = search
  if (!isNarrowed(isByStars(search) ? filter : { ...filter, stars })) return inParts(read, search, straight)
  const found = await findSeats(read, search)
  if (!found) return ask(read, search, { by: 'look' })
  const { rareWords, noted, map } = found
  if (rareWords.length > 0) return ask(read, search, { by: 'look', rareWords })
  const count = countOf(map)
  if (count <= reach.gathered) return ask(read, search, { by: 'seats', noted, seats: seatsIn(map, count) })
  return inParts(read, search, (one, part) => walked(one, part, found, reach))
}

type Part = (read: Read, part: ReviewSearch) => Promise<ShownReview[]>

/** Orders by stars are gone through star by star, so that a thousand of the others do not stand in the way. */
async function inParts(read: Read, search: ReviewSearch, part: Part): Promise<ShownReview[]> {
  const rows: ShownReview[] = []
  for (const each of partsOf(search)) {
    const limit = search.limit - rows.length
    if (limit > 0) rows.push(...(await part(read, { ...each, limit })))
  }
  return rows
}

function partsOf(search: ReviewSearch): ReviewSearch[] {
  const { sort, after } = search
  if (!isByStars(search)) return [search]
  const all = (search.stars?.length ?? 0) > 0 ? [...new Set(search.stars)] : [1, 2, 3, 4, 5]
  const stars = all.toSorted((a, b) => (sort === 'highest' ? b - a : a - b))
  const left = after ? stars.filter((star) => (sort === 'highest' ? star <= after.place : star >= after.place)) : stars
  return left.map((star) => ({ ...search, stars: [star], after: star === after?.place ? after : undefined }))
}

const straight: Part = (read, part) => ask(read, part, { by: 'straight' })

/** NOTE: where no page is full by then, what matches lies together somewhere else. */
async function walked(read: Read, search: ReviewSearch, found: FoundSeats, reach: Reach): Promise<ShownReview[]> {
  const { noted } = found
  const map = isByStars(search) ? await seatsOfStars(read, search, found) : found.map
  const count = countOf(map)
  const gather = () => ask(read, search, { by: 'seats', noted, seats: seatsIn(map, count) })
  if (count <= reach.gathered) return gather()
  const walk = (most: number) => ask(read, search, { by: 'walk', noted, map, most })
  const rows = await walk(reach.walked)
  if (rows.length === search.limit) return rows
  const { text, values } = isMoreQuery(search, reach.walked)
  const isMore = (await query(read, text, values)).length > 0
  if (!isMore) return rows
  return count <= mostGathered ? gather() : walk(endless)
}

async function ask(read: Read, search: ReviewSearch, way: Way): Promise<ShownReview[]> {
  const { text, values } = reviewQuery(search, way)
  return (await query<ShownRow>(read, text, values)).map(shownFrom)
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
