import type { Translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { fetchReviews } from './fetch-reviews.ts'
import type { ShownReview } from './review.ts'
import { isNarrowed } from './review-filters.ts'
import { isByStars } from './review-query.ts'
import { askedWords } from './search-words.ts'
import { areNoted, findSeats, type FoundSeats, seatsOfStars } from './terms/find-seats.ts'
import { countOf, seatsIn } from './terms/posting.ts'
import { walk } from './walk-reviews.ts'
import { askedTerms } from './terms/term.ts'

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
  /** So many are read in order before it is asked who matches, where it may be that most do. */
  readonly looked: number
  /** So many of one number of stars are looked through before it is asked who of those matches. */
  readonly strolled: number
  /** So many that match are gathered and put in order at most; where more do, a page is soon full. */
  readonly gathered: number
  /** So many are looked through in order; where no page is full by then, what matches lies elsewhere. */
  readonly walked: number
  /** So many are put in order where it lies elsewhere; of more that takes longer than to go on through everything. */
  readonly gatheredAtLast: number
}

const endless = 2 ** 31 - 1

const usualReach: Reach = { looked: 100, strolled: 8_000, gathered: 1_200, walked: 60_000, gatheredAtLast: 20_000 }

/** What may be asked for while most reviews match, and how much of it; else reading the first ones would be for nothing. */
const mayBeUsual = ({ search, withPictures, ...filter }: ReviewFilter): boolean =>
  search === undefined && !withPictures && askedTerms(filter).length <= 2

/**
 * Published reviews of a product in one of the fixed orders. A page of a million costs what one of a thousand does,
 * whatever it is narrowed by: one query where most match or nothing is asked, three where few do, and as many more as
 * there are numbers of stars to go through.
 */
export async function listReviews(read: Read, search: ReviewSearch, reach = usualReach): Promise<ShownReview[]> {
  if (search.search !== undefined && askedWords(search.search).length === 0) return []
  const { stars, ...filter } = search
  if (!isNarrowed(isByStars(search) ? filter : { ...filter, stars })) return inParts(read, search, straight)
  const first = await firstOf(read, search, reach)
  if (first.rows) return first.rows
  const found = first.isNoted ? await findSeats(read, search) : undefined
  if (!found) return fetchReviews(read, search, { by: 'look' })
  const { rareWords, noted, map } = found
  if (rareWords.length > 0) return fetchReviews(read, search, { by: 'look', rareWords })
  const count = countOf(map)
  if (count <= reach.gathered) return fetchReviews(read, search, { by: 'seats', noted, seats: seatsIn(map, count) })
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

const straight: Part = (read, part) => fetchReviews(read, part, { by: 'straight' })

interface First {
  /** A page, where the first ones fill it. */
  readonly rows?: ShownReview[] | undefined
  /** Whether it may be asked who matches; without it the product has few reviews. */
  readonly isNoted: boolean
}

/** Looks at the first ones alone, where it may be that most match. Two queries at once. */
async function firstOf(read: Read, search: ReviewSearch, { looked }: Reach): Promise<First> {
  const [part] = partsOf(search)
  if (!part || looked === 0 || !mayBeUsual(search)) return { isNoted: true }
  const [rows, isNoted] = await Promise.all([
    fetchReviews(read, part, { by: 'first', most: looked }),
    areNoted(read, search.productId),
  ])
  return { rows: rows.length === part.limit ? rows : undefined, isNoted }
}

/** NOTE: where no page is full by then, what matches lies together somewhere else. */
async function walked(read: Read, search: ReviewSearch, found: FoundSeats, reach: Reach): Promise<ShownReview[]> {
  if (isByStars(search)) {
    const near = await walk(read, search, found, reach.strolled)
    if (near.isAll) return near.rows
  }
  const { noted } = found
  const map = isByStars(search) ? await seatsOfStars(read, search, found) : found.map
  const count = countOf(map)
  const gather = () => fetchReviews(read, search, { by: 'seats', noted, seats: seatsIn(map, count) })
  if (count <= reach.gathered) return gather()
  const far = await walk(read, search, { noted, map }, reach.walked)
  if (far.isAll) return far.rows
  return count <= reach.gatheredAtLast
    ? gather()
    : fetchReviews(read, search, { by: 'walk', noted, map, most: endless })
}

/** Where a page that ends with this review goes on. */
export const placeAfter = (review: ShownReview, sort: ReviewSort = 'helpful'): ReviewPlace => ({
  id: review.id,
  place: sort === 'newest' ? review.createdAt.getTime() : sort === 'helpful' ? review.helpful : review.rating,
})
