import { randomBytes } from 'node:crypto'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { dayAfter, dayOf } from './day.ts'

/** What a day's visitors are hashed with; all processes use the same. */
export interface Salt {
  /** `2026-11-28`, in UTC. */
  readonly day: string
  readonly salt: Buffer
}

/**
 * The salts of today and tomorrow; those of days that are over are forgotten, and with them who any visitor was.
 *
 * Repeatable, and the same for all who ask: the first one's salt stays.
 */
export async function saltsOfDays(tx: Tx): Promise<Salt[]> {
  const wanted = [dayOf(tx.now), dayAfter(tx.now, 1)]
  await query(tx, 'delete from analytics.salt where day < $1::date', [wanted[0]])
  await query(
    tx,
    `insert into analytics.salt (day, salt) select * from unnest($1::date[], $2::bytea[]) order by 1
     on conflict (day) do nothing`,
    [wanted, wanted.map(() => randomBytes(32))],
  )
  return query<Salt>(tx, 'select day::text, salt from analytics.salt where day = any($1::date[])', [wanted])
}
