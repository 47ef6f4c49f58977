import type { Kysely } from 'kysely'
import { kyselyOf, type Read, type Tx } from './transaction.ts'

/** What a view of the database offers: no insert, update or delete. */
export type Reading<Tables> = Pick<
  Kysely<Tables>,
  'selectFrom' | 'with' | 'withRecursive' | 'fn' | 'selectNoFrom' | 'executeQuery' | 'getExecutor'
>

export type Writing<Tables> = Omit<
  Kysely<Tables>,
  'transaction' | 'startTransaction' | 'connection' | 'destroy' | 'schema'
>

/**
 * A module's private door to its own tables.
 *
 * Keys are written with their schema (`'catalog.product'`), so that every query says whose table it reads.
 */
export function tablesOf<Tables>(): {
  reading: (read: Read) => Reading<Tables>
  writing: (tx: Tx) => Writing<Tables>
} {
  return {
    reading: (read) => kyselyOf(read) as Kysely<Tables>,
    writing: (tx) => kyselyOf(tx) as Kysely<Tables>,
  }
}
