import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { opened } from './reading-events.ts'

/** Notes that messages stood before her eyes, where the shop itself shows them. Each is announced once, whatever is repeated. */
export async function noteSeen(tx: Tx, sendIds: readonly string[]): Promise<void> {
  if (sendIds.length === 0) return
  const seen = await query<{ sendId: string; profileId: string | null }>(
    tx,
    `with seen as (
       insert into messaging.reading (send_id, opened_at, opens, is_measured) select unnest($1::uuid[]), $2, 1, true
       on conflict (send_id) do update set opened_at = excluded.opened_at, opens = 1
         where reading.opened_at is null
       returning send_id)
     select send.id as "sendId", send.profile_id as "profileId" from seen join messaging.send on send.id = seen.send_id`,
    [[...new Set(sendIds)], tx.now],
  )
  for (const each of seen) await tx.publish(opened({ ...each, isMachine: false }))
}
