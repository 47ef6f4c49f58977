import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'

/** The tree is small and seldom changed, so one change at a time. */
export const lockTree = (tx: Tx): Promise<unknown> =>
  query(tx, `select pg_advisory_xact_lock(hashtextextended('catalog.category', 0))`)
