import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { blockSeats, postingOf } from './posting.ts'

interface Noted {
  readonly productId: string
  readonly block: number
  /** Within the block, by term. */
  readonly seats: ReadonlyMap<string, readonly number[]>
  /** Which terms are kept from now on; those that were kept before are anyway. */
  readonly isKept: (term: string, seats: readonly number[]) => boolean
}

/**
 * Keeps a block's postings in place of those it had. A term that is new among the kept is looked for in the blocks
 * before, so that whatever is kept is kept of all seats.
 */
export async function keepPostings(tx: Tx, { productId, block, seats, isKept }: Noted): Promise<void> {
  const before = await query<{ term: string }>(
    tx,
    'select distinct term from reviews.posting where product_id = $1 and block < $2',
    [productId, block],
  )
  const known = new Set(before.map(({ term }) => term))
  const kept = [...seats].filter(([term, of]) => known.has(term) || isKept(term, of))
  await query(tx, 'delete from reviews.posting where product_id = $1 and block = $2', [productId, block])
  await write(
    tx,
    productId,
    kept.map(([term, of]) => ({ term, block, seats: of })),
  )
  if (block === 0) return
  for (const [term] of kept) {
    if (!known.has(term) && term.startsWith('w ')) await lookBack(tx, productId, block, term)
  }
}

/** NOTE: a term of another kind that is new has not been there before: those are all kept. */
async function lookBack(tx: Tx, productId: string, block: number, term: string): Promise<void> {
  const found = await query<{ seat: number }>(
    tx,
    `select seat from reviews.review
     where array[product_id] @> array[$1::uuid] and state = 'published' and words @@ $2::tsquery and seat < $3`,
    [productId, `'${term.slice(2).replaceAll(/['\\]/g, '$&$&')}':*`, block * blockSeats],
  )
  const blocks = Map.groupBy(found, ({ seat }) => Math.floor(seat / blockSeats))
  await write(
    tx,
    productId,
    [...blocks].map(([at, seats]) => ({ term, block: at, seats: seats.map(({ seat }) => seat % blockSeats) })),
  )
}

interface Posting {
  readonly term: string
  readonly block: number
  readonly seats: readonly number[]
}

const write = (tx: Tx, productId: string, postings: readonly Posting[]) =>
  query(
    tx,
    `insert into reviews.posting (product_id, term, block, seats)
     select $1, term, block, decode(seats, 'base64')
     from jsonb_to_recordset($2::jsonb) as noted (term text, block int, seats text)`,
    [productId, JSON.stringify(postings.map((one) => ({ ...one, seats: postingOf(one.seats).toString('base64') })))],
  )
