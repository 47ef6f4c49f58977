import { setImmediate } from 'node:timers/promises'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { keepPostings } from './keep-postings.ts'
import { blockSeats } from './posting.ts'
import { seatsOf } from './seats-of.ts'
import { facetTerms, isOfWord, type ReviewFacets, termsOfWord } from './term.ts'

/** Below so many seats a product's reviews are looked through one by one. */
const mostUnnoted = 1_000

/** So many new ones are looked through beside what is noted. */
const mostBeside = 400

/** A word is kept once so many reviews of one block have it; rarer ones are found by the index of words. */
const commonFrom = 20

/** So many are read before pages have their turn. */
const slice = 200

/**
 * Notes the terms of reviews that came since, of one product that has many: one block of seats, from its beginning.
 * Until then lists look through what came since. Safe to repeat.
 *
 * @returns whether there was something to note
 */
export async function noteTerms(tx: Tx): Promise<boolean> {
  const [due] = await query<{ productId: string; seats: number; noted: number }>(
    tx,
    `select product_id as "productId", tally.seats, coalesce(noted.seats, 0) as noted
     from reviews.tally left join reviews.noted using (product_id)
     where tally.seats >= ${mostUnnoted} and tally.seats - coalesce(noted.seats, 0) >= ${mostBeside}
       and pg_try_advisory_xact_lock(hashtextextended('reviews.note-terms ' || product_id, 0))
     order by product_id limit 1`,
  )
  if (!due) return false
  const block = Math.floor(due.noted / blockSeats)
  const end = Math.min(due.seats, (block + 1) * blockSeats)
  const seats = await seatsByTerm(tx, due.productId, block, end)
  await keepPostings(tx, { productId: due.productId, block, seats, isKept: isCommon })
  await query(
    tx,
    `insert into reviews.noted (product_id, seats) values ($1, $2)
     on conflict (product_id) do update set seats = excluded.seats`,
    [due.productId, end],
  )
  return true
}

const isCommon = (term: string, seats: readonly number[]): boolean => !isOfWord(term) || seats.length >= commonFrom

interface Seated extends ReviewFacets {
  readonly seat: number
  readonly words: string
}

/** The seats of each term within the block, in rising order. */
async function seatsByTerm(tx: Tx, productId: string, block: number, end: number): Promise<Map<string, number[]>> {
  const first = block * blockSeats
  const seats = new Map<string, number[]>()
  const note = (term: string, seat: number) => {
    const known = seats.get(term)
    if (!known) seats.set(term, [seat])
    else if (known.at(-1) !== seat) known.push(seat)
  }
  for (let from = first; from < end; from += slice) {
    const reviews = await query<Seated>(tx, seated, [productId, from, Math.min(end, from + slice)])
    for (const { seat, words, ...facets } of reviews) {
      for (const term of facetTerms(facets)) note(term, seat - first)
      for (const word of words.split(' ')) for (const term of termsOfWord(word)) note(term, seat - first)
    }
    await setImmediate()
  }
  return seats
}

const seated = `
  select seat, rating, locale, verified, media_ids <> '{}' as "isPictured", variant_id as "variantId", about, topics,
    array_to_string(tsvector_to_array(words), ' ') as words
  from reviews.review where ${seatsOf('$1')} and seat >= $2 and seat < $3 order by seat`
