import type { Tx } from '../../../kernel/transaction.ts'
import type { Message } from '../messages/message.ts'
import { longestText } from '../messages/message.ts'
import { putMessage } from '../messages/put-message.ts'
import { cleanText } from '../messages/say-in-chat.ts'
import { NothingSaid, TextTooLong } from '../refusals.ts'
import { lockThread } from '../threads/find-thread.ts'
import { speaker } from './answer-thread.ts'

/**
 * Writes something down between staff, which she never sees. Written again under the same id it is the same note.
 *
 * @throws {ThreadUnknown}
 * @throws {NothingSaid}
 * @throws {TextTooLong} above 4,000 characters
 */
export async function writeNote(
  tx: Tx,
  { threadId, id, by, text }: { threadId: string; id: string; by: string; text: string },
): Promise<Message> {
  await lockThread(tx, threadId)
  const words = cleanText(text)
  if (!words) throw new NothingSaid()
  if (Array.from(words).length > longestText) throw new TextTooLong(longestText)
  const { name, staffId } = await speaker(tx, by)
  const note = { key: `note:${threadId}:${id}`, threadId, who: 'note', staffId, name, text: words } as const
  return (await putMessage(tx, note)).message
}
