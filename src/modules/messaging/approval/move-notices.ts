import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'

/** Has notices that waited in the outbox asked about once more at once: budget, quiet hours and pauses hold for them too. */
export async function letNoticesGo(tx: Tx, sendIds: readonly string[]): Promise<void> {
  if (sendIds.length === 0) return
  await query(tx, `update messaging.send set next_at = $2 where id = any($1::uuid[]) and state = 'held'`, [
    sendIds,
    tx.now,
  ])
}

/** Notices that never leave. */
export async function refuseNotices(tx: Tx, sendIds: readonly string[], why: 'rejected' | 'expired'): Promise<void> {
  if (sendIds.length === 0) return
  await query(
    tx,
    `update messaging.send set state = 'refused', last_error = $2 where id = any($1::uuid[]) and state = 'held'`,
    [sendIds, `Not sent: ${why}`],
  )
}

/** Closes the books of what was held back for approval and never leaves. */
export async function endHeld(
  tx: Tx,
  keys: readonly string[],
  { reason, details }: { reason: 'rejected' | 'expired'; details: string | null },
): Promise<void> {
  if (keys.length === 0) return
  await query(
    tx,
    `update messaging.held set reason = $2, details = coalesce($3, details), outcome = 'withheld', until = null,
       last_at = $4, ended_at = $4
     where key = any($1::text[]) and outcome = 'waiting'`,
    [keys, reason, details, tx.now],
  )
}
