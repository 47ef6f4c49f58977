import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/**
 * One writes at a time, until her transaction ends: so that what is counted before it is bounded stays true. Staff write
 * a few articles a day; readers never wait.
 */
export async function lockHelp(tx: Tx): Promise<void> {
  await query(tx, `select pg_advisory_xact_lock(hashtextextended('help', 0))`)
}
