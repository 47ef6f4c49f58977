import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { wordsOf } from './words.ts'

/** A term shoppers have searched for, without who did. */
export interface SearchTerm {
  readonly term: string
  readonly searches: number
  /** What it found last time. */
  readonly results: number
  readonly lastAt: Date
}

/**
 * Counts a search that a shopper sent off (not each letter she typed), so that staff see what is asked for in vain.
 *
 * What looks like a person's own data (an address, a long number) is not kept.
 */
export async function noteSearch(tx: Tx, { term, results }: { term: string; results: number }): Promise<void> {
  const plain = wordsOf(term).join(' ').slice(0, 80)
  if (!plain || term.includes('@') || /\d{6}/.test(term.replaceAll(/[\s-]/g, ''))) return
  await query(
    tx,
    `insert into catalog.search_term (term, searches, results, first_at, last_at) values ($1, 1, $2, $3, $3)
     on conflict (term) do update set searches = search_term.searches + 1, results = excluded.results,
       last_at = excluded.last_at`,
    [plain, results, tx.now],
  )
}

/** The terms that find nothing, most searched first: what to name, to order, or to explain by synonyms. */
export const searchesWithoutResult = (read: Read, limit = 100): Promise<SearchTerm[]> =>
  query<SearchTerm>(
    read,
    `select term, searches, results, last_at as "lastAt" from catalog.search_term where results = 0
     order by searches desc, term limit $1`,
    [Math.min(limit, 500)],
  )

/** How many searches there were and how many of them were for terms that find nothing. */
export async function searchCounts(read: Read): Promise<{ searches: number; withoutResult: number }> {
  const rows = await query<{ searches: number; withoutResult: number }>(
    read,
    `select coalesce(sum(searches), 0)::bigint as searches,
       coalesce(sum(searches) filter (where results = 0), 0)::bigint as "withoutResult" from catalog.search_term`,
  )
  return rows[0]!
}
