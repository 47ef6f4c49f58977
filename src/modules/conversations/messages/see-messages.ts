import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { type ChatVisitor, findChat } from '../threads/find-chat.ts'
import { touchThread } from '../threads/find-thread.ts'

/** Notes how far she has seen her chat, so that what she has seen is not sent to her mail address. Never goes back. */
export async function seeMessages(
  tx: Tx,
  { visitor, messageId }: { visitor: ChatVisitor; messageId: string },
): Promise<void> {
  const thread = await findChat(tx, visitor)
  if (!thread) return
  const moved = await query(
    tx,
    `update conversations.thread set seen_number = m.number from conversations.message as m
     where thread.id = $1 and m.id = $2 and m.thread_id = $1 and seen_number < m.number returning thread.id`,
    [thread.id, messageId],
  )
  if (moved.length > 0) await touchThread(tx, thread.id)
}
