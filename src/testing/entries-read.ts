import { query } from '../kernel/query.ts'
import type { Tx } from '../kernel/transaction.ts'

/**
 * How many rows and entries of indexes a module's tables were read for this work, as PostgreSQL counts them within the
 * transaction: what work costs, on a busy machine as on an idle one.
 */
export async function entriesRead<T>(
  tx: Tx,
  schema: string,
  work: () => Promise<T>,
): Promise<{ read: number; answer: T }> {
  const before = await countRead(tx, schema)
  const answer = await work()
  return { read: (await countRead(tx, schema)) - before, answer }
}

/** NOTE: rows that are reached by an index are counted beside its entries, as reading one is no less work. */
async function countRead(tx: Tx, schema: string): Promise<number> {
  const [row] = await query<{ read: number }>(
    tx,
    `select coalesce(sum(pg_stat_get_xact_tuples_returned(oid)
       + case relkind when 'r' then pg_stat_get_xact_tuples_fetched(oid) else 0 end), 0)::int as read
     from pg_class where relnamespace = $1::regnamespace`,
    [schema],
  )
  return row!.read
}
