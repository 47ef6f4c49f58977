import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { ReviewSearch } from '../list-reviews.ts'
import { askedWords } from '../search-words.ts'
import { addPostings, keepBoth, noSeats, postingsTogether, type SeatMap, together } from './posting.ts'
import { ofNoted } from './seats-of.ts'
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
  readonly postings: string | null
}

/** Whether terms of a product are noted: not where it has few reviews. One query. */
export const areNoted = async (read: Read, productId: string): Promise<boolean> =>
  (await query(read, ofNoted('$1'), [productId])).length > 0

/** The seats of a narrowed list; undefined for a product of few reviews, which need no finding. One query. */
export async function findSeats(read: Read, search: ReviewSearch): Promise<FoundSeats | undefined> {
  const groups = askedTerms(search)
  const posted = await postingsOf(read, search.productId, groups.flat())
  if (!posted[0]) return undefined
  const { noted } = posted[0]
  const kept = new Set(posted.map(({ term }) => term))
  const rareWords = askedWords(search.search ?? '').filter((word) => !kept.has(wordTerm(word)))
  const map = rareWords.length > 0 ? noSeats(0) : mapOf(posted, groups)
  return { noted, map, rareWords }
}

/** Those of the found seats that are of one number of stars. One query. */
export async function seatsOfStars(read: Read, search: ReviewSearch, { map }: FoundSeats): Promise<SeatMap> {
  const terms = search.stars!.map(starsTerm)
  const posted = await postingsOf(read, search.productId, terms)
  const both = mapOf(posted, [terms])
  keepBoth(both, map)
  return both
}

const postingsOf = (read: Read, productId: string, terms: readonly string[]): Promise<Posted[]> =>
  query<Posted>(
    read,
    `select noted.seats as noted, posted.term, posted.postings
     from reviews.noted left join lateral (
       select term, ${postingsTogether} as postings from reviews.posting
       where product_id = noted.product_id and term = any($2::text[]) group by term, ${together}) as posted on true
     where noted.product_id = $1`,
    [productId, [...new Set(terms)]],
  )

/** The seats of which each group has a term. */
function mapOf(posted: readonly Posted[], [first = [], ...others]: readonly (readonly string[])[]): SeatMap {
  const map = noSeats(posted[0]!.noted)
  addTerms(map, posted, first)
  if (others.length > 0 && inTurn.length < map.length) inTurn = new Uint8Array(map.length)
  for (const group of others) {
    const other = inTurn.subarray(0, map.length).fill(0)
    addTerms(other, posted, group)
    keepBoth(map, other)
  }
  return map
}

/** NOTE: kept, because each new one would be 125,000 bytes of garbage for a million seats. */
let inTurn: SeatMap = noSeats(0)

function addTerms(map: SeatMap, posted: readonly Posted[], terms: readonly string[]): void {
  for (const { term, postings } of posted) if (term && postings && terms.includes(term)) addPostings(map, postings)
}
