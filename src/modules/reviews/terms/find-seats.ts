import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { ReviewSearch } from '../list-reviews.ts'
import { askedWords } from '../search-words.ts'
import { addPosting, inAll, noSeats, type SeatMap } from './posting.ts'
import { askedTerms, starsTerm, wordTerm } from './term.ts'

/** Where the reviews of a list sit. */
export interface FoundSeats {
  /** Seats from this one on are not in the map: what came lately. */
  readonly noted: number
  /** All that match, and a few others. */
  readonly map: SeatMap
  /** Words of hers that few reviews have, by which to find them; the map is then of no use. */
  readonly rareWords: readonly string[]
}

interface Posted {
  readonly noted: number
  readonly term: string | null
  readonly block: number
  readonly seats: Buffer
}

/** The seats of a narrowed list; undefined for a product of few reviews, which need no finding. One query. */
export async function findSeats(read: Read, search: ReviewSearch): Promise<FoundSeats | undefined> {
  const groups = askedTerms(search)
  const posted = await postingsOf(read, search.productId, groups.flat())
  if (!posted[0]) return undefined
  const { noted } = posted[0]
  const kept = new Set(posted.map(({ term }) => term))
  const rareWords = askedWords(search.search ?? '').filter((word) => !kept.has(wordTerm(word)))
  const map = rareWords.length > 0 ? noSeats(0) : inAll(groups.map((group) => mapOf(posted, group)))
  return { noted, map, rareWords }
}

/** Those of the found seats that are of one number of stars. One query. */
export async function seatsOfStars(read: Read, search: ReviewSearch, { map }: FoundSeats): Promise<SeatMap> {
  const terms = search.stars!.map(starsTerm)
  return inAll([mapOf(await postingsOf(read, search.productId, terms), terms), map])
}

const postingsOf = (read: Read, productId: string, terms: readonly string[]): Promise<Posted[]> =>
  query<Posted>(
    read,
    `select noted.seats as noted, term, block, posting.seats
     from reviews.noted left join reviews.posting on posting.product_id = noted.product_id and term = any($2::text[])
     where noted.product_id = $1`,
    [productId, [...new Set(terms)]],
  )

function mapOf(posted: readonly Posted[], group: readonly string[]): SeatMap {
  const map = noSeats(posted[0]!.noted)
  for (const { term, block, seats } of posted) if (term && group.includes(term)) addPosting(map, block, seats)
  return map
}
