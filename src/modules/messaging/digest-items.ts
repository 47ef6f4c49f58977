import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { MessageOrder } from './message-order.ts'
import type { HeldBack } from './note-held.ts'

/** Keeps what goes into somebody's next digest. Repeating it changes nothing. */
export async function addDigestItems(
  tx: Tx,
  orders: readonly MessageOrder[],
  held: readonly HeldBack[],
): Promise<void> {
  const keys = new Set(held.flatMap(({ candidate, verdict }) => ('inDigest' in verdict ? [candidate.key] : [])))
  const rows = orders
    .filter(({ key }) => keys.has(key))
    .map(({ key, profileId, digest, origin, locale, country }) => ({
      ...{ key, profile_id: profileId, item: digest, origin, locale, country },
    }))
  if (rows.length === 0) return
  await query(
    tx,
    `insert into messaging.digest_item (key, profile_id, item, origin, locale, country, at, next_at)
     select key, profile_id, item, origin, locale, country, $2, $2
     from json_to_recordset($1::json) as new (key text, profile_id uuid, item jsonb, origin text, locale text, country text)
     on conflict (key) do nothing`,
    [JSON.stringify(rows), tx.now],
  )
}
