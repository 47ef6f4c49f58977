import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { ReplyUnknown, settleReply } from '../../messaging/index.ts'

/** Notes in the list of answered mails that somebody has seen to what stands in a thread. Again changes nothing. */
export async function settleReplies(tx: Tx, threadId: string, by: string): Promise<void> {
  const heard = await query<{ replyId: string }>(
    tx,
    `select substr(key, 7) as "replyId" from conversations.message
     where thread_id = $1 and who = 'her' and key like 'heard:%' order by number desc limit 50`,
    [threadId],
  )
  for (const { replyId } of heard) {
    try {
      await settleReply(tx, { replyId, isDone: true, by })
    } catch (error) {
      // Of a text there is no mail to settle.
      if (!(error instanceof ReplyUnknown)) throw error
    }
  }
}
