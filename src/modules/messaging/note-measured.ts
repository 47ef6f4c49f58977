import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** Notes of which mails that left openings or links are counted: a share is reckoned of those alone. */
export async function noteMeasured(tx: Tx, sendIds: readonly string[]): Promise<void> {
  if (sendIds.length === 0) return
  await query(
    tx,
    `insert into messaging.reading (send_id, is_measured) select unnest($1::uuid[]), true
     on conflict (send_id) do update set is_measured = true`,
    [sendIds],
  )
}
