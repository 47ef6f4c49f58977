import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { normalEmail } from '../../profiles/index.ts'
import { type ChatVisitor, openChat } from './find-chat.ts'
import { chatSettings } from './chat-settings.ts'
import { ChatOff } from '../refusals.ts'
import { touchThread } from './find-thread.ts'
import type { Thread } from './thread.ts'

/**
 * A guest says where answers reach her once she has left. It proves nothing: whatever the shop knows of somebody with
 * that address stays closed to her. Again replaces it; an empty one takes it back.
 *
 * @throws {ChatOff}
 */
export async function leaveAddress(
  tx: Tx,
  {
    visitor,
    email,
    name,
    locale,
  }: { visitor: ChatVisitor; email: string | null; name?: string | undefined; locale: string },
): Promise<Thread> {
  const settings = await chatSettings(tx)
  if (!settings.on) throw new ChatOff()
  const thread = await openChat(tx, visitor, { locale, heldBy: settings.helper ? 'helper' : 'nobody' })
  const saidEmail = email === null ? null : normalEmail(email)
  const called = name?.trim().slice(0, 80) ?? thread.name
  await query(tx, 'update conversations.thread set said_email = $2, name = $3 where id = $1', [
    ...[thread.id, saidEmail, called],
  ])
  await touchThread(tx, thread.id)
  return { ...thread, saidEmail, name: called }
}
