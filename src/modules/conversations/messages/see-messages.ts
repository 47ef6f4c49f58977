import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { noteSeen } from '../../messaging/index.ts'
import { type ChatVisitor, findChat } from '../threads/find-chat.ts'
import { touchThread } from '../threads/find-thread.ts'
import type { Thread } from '../threads/thread.ts'

/** Notes how far she has seen her chat, so that what she has seen is not sent to her mail address. Never goes back. */
export async function seeMessages(
  tx: Tx,
  { visitor, messageId }: { visitor: ChatVisitor; messageId: string },
): Promise<void> {
  const thread = await findChat(tx, visitor)
  if (!thread) return
  const [moved] = await query<{ number: number }>(
    tx,
    `update conversations.thread set seen_number = m.number from conversations.message as m
     where thread.id = $1 and m.id = $2 and m.thread_id = $1 and seen_number < m.number returning m.number`,
    [thread.id, messageId],
  )
  if (!moved) return
  await noteShopSeen(tx, thread, moved.number)
  await touchThread(tx, thread.id)
}

/** A message of a journey or campaign is opened as it stands before her eyes, and needs no mail. */
async function noteShopSeen(tx: Tx, { id, seenNumber }: Thread, number: number): Promise<void> {
  const seen = await query<{ sendId: string }>(
    tx,
    `update conversations.message set mail_due_at = null
     where thread_id = $1 and number > $2 and number <= $3 and who = 'shop' and send_id is not null
     returning send_id as "sendId"`,
    [id, seenNumber, number],
  )
  await noteSeen(
    tx,
    seen.map(({ sendId }) => sendId),
  )
}
