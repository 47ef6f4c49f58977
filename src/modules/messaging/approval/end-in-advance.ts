import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { ApprovalInAdvanceUnknown } from './refusals.ts'

/**
 * Takes back what was decided of words in advance: from now on each message with them waits again where the rules say so.
 * What was decided of messages that waited stands.
 *
 * @throws {ApprovalInAdvanceUnknown} when there is none, or it was taken back
 */
export async function endInAdvance(tx: Tx, id: string): Promise<void> {
  const ended = await query(
    tx,
    'update messaging.approval_in_advance set ended_at = $2 where id = $1 and ended_at is null returning id',
    [id, tx.now],
  )
  if (ended.length === 0) throw new ApprovalInAdvanceUnknown()
}
