import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { fetchReviews } from './fetch-reviews.ts'
import type { ReviewSearch } from './list-reviews.ts'
import type { ShownReview } from './review.ts'
import { seatsInOrder } from './review-query.ts'
import type { FoundSeats } from './terms/find-seats.ts'
import { countOf, isIn } from './terms/posting.ts'

interface Walked {
  readonly rows: ShownReview[]
  /** Whether nothing is missing: the page is full, or the order came to its end. */
  readonly isAll: boolean
}

/** At first a little more than should fill a page is gone through. */
const margin = 1.25
const [leastStep, mostStep] = [256, 32_768]

/** Where that does not fill it. */
const growth = 2

/** Beyond a page, for those that are found and do not match after all. */
const spare = 8

/**
 * Goes through a product's reviews in the order of a list, seats alone, and shows those that match. NOTE: the seats come
 * to where the map is, since a map would weigh more on its way than they do.
 *
 * @param most how many are gone through at most
 */
export async function walk(
  read: Read,
  search: ReviewSearch,
  { noted, map }: Pick<FoundSeats, 'noted' | 'map'>,
  most: number,
): Promise<Walked> {
  const rows: ShownReview[] = []
  const expected = (margin * search.limit * noted) / Math.max(countOf(map), 1)
  let step = Math.min(Math.max(stepFor(expected), leastStep), mostStep)
  for (let from = 0; from < most; step *= growth) {
    const until = Math.min(from + step, most)
    const passed = await seatsPassed(read, search, from, until - from)
    const fitting = passed.filter((seat) => seat >= noted || isIn(map, seat))
    rows.push(...(await onSeats(read, { ...search, limit: search.limit - rows.length }, fitting)))
    if (rows.length === search.limit || passed.length < until - from) return { rows, isAll: true }
    from = until
  }
  return { rows, isAll: false }
}

/** NOTE: of few sizes, two for each doubling, because each is a statement that is prepared. */
const stepFor = (expected: number): number => Math.ceil(2 ** (Math.ceil(2 * Math.log2(expected + 1)) / 2))

async function seatsPassed(read: Read, search: ReviewSearch, from: number, count: number): Promise<number[]> {
  const { text, values } = seatsInOrder(search, from, count)
  const [row] = await query<{ seats: string | null }>(read, text, values)
  const packed = Buffer.from(row?.seats ?? '', 'base64')
  return Array.from({ length: packed.length / 4 }, (_, at) => packed.readInt32BE(at * 4))
}

/** Those on seats that are in the order of the list; each is looked at, a page's worth and then more at a time. */
async function onSeats(read: Read, search: ReviewSearch, seats: readonly number[]): Promise<ShownReview[]> {
  const rows: ShownReview[] = []
  let from = 0
  for (let count = search.limit + spare; from < seats.length && rows.length < search.limit; count *= 4) {
    const some = seats.slice(from, from + count)
    rows.push(
      ...(await fetchReviews(read, { ...search, limit: search.limit - rows.length }, { by: 'seats', seats: some })),
    )
    from += count
  }
  return rows
}
