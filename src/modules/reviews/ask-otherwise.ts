import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/**
 * A message that asked for reviews did not reach her: its lines are due again, and the next sweep asks on the channels
 * that are left. Safe to repeat; nothing is done for a message that somebody followed, or that asked for nothing.
 *
 * @param messageKey as given to `ReviewAsker`
 */
export async function askOtherwise(tx: Tx, messageKey: string): Promise<void> {
  const failed = await query<{ requestId: string; round: 1 | 2 }>(
    tx,
    `update reviews.asking set failed_at = $2
     where message_key = $1 and failed_at is null and opened_at is null
     returning request_id as "requestId", round`,
    [messageKey, tx.now],
  )
  const [first] = failed
  if (!first) return
  await query(
    tx,
    `update reviews.request set ${first.round === 1 ? 'asked_at' : 'reminded_at'} = null
     where id = any($1::uuid[]) and stopped_at is null`,
    [failed.map(({ requestId }) => requestId)],
  )
}
