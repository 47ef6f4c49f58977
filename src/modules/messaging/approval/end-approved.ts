import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'

/** Notes of messages that had been approved whether they left, or may not after all. Their words are kept by the outbox. */
export async function endApproved(
  tx: Tx,
  ends: readonly { readonly key: string; readonly state: 'left' | 'gone' }[],
): Promise<void> {
  if (ends.length === 0) return
  await query(
    tx,
    `update messaging.approval_item i set state = ended.state, letter = null
     from unnest($1::text[], $2::text[]) as ended (key, state) where i.key = ended.key and i.state = 'approved'`,
    [ends.map(({ key }) => key), ends.map(({ state }) => state)],
  )
}
