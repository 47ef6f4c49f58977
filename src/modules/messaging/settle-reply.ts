import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { ReplyUnknown } from './incoming-refusals.ts'

/**
 * Notes that somebody has seen to an answer, or that it waits again. Repeating it changes nothing; who was first stays.
 *
 * @throws {ReplyUnknown}
 */
export async function settleReply(
  tx: Tx,
  { replyId, isDone, by }: { replyId: string; isDone: boolean; by: string },
): Promise<void> {
  const changed = await query(
    tx,
    `update messaging.reply set
       done_at = case when $2 then coalesce(done_at, $3) end, done_by = case when $2 then coalesce(done_by, $4) end
     where id = $1 returning id`,
    [replyId, isDone, tx.now, by],
  )
  if (changed.length === 0) throw new ReplyUnknown()
}
