import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { waysToReach } from '../../messaging/index.ts'
import { personIds } from '../../profiles/index.ts'
import { chatSettings } from '../threads/chat-settings.ts'
import type { ThreadChannel } from '../threads/thread.ts'

/** One way by which staff may begin a conversation with somebody. */
export interface WayToWrite {
  readonly channel: ThreadChannel
  /** Of a messenger: `telegram`. */
  readonly platform: string | null
  /** As it is written there; null in the chat, and where none is known. */
  readonly address: string | null
  /** Why she is not reached so: `chat-off`, `never-wrote` in the chat, or what holds for the way; null where she is. */
  readonly because: string | null
}

/** By which ways somebody can be written to, the chat first, and why not by the others. */
export async function waysToWrite(read: Read, profileId: string): Promise<WayToWrite[]> {
  const { on } = await chatSettings(read)
  const ids = await personIds(read, profileId)
  const chats = await query(
    read,
    `select id from conversations.thread where channel = 'chat' and messages > 0 and profile_id = any($1::uuid[]) limit 1`,
    [ids],
  )
  const chat = { channel: 'chat', platform: null, address: null } as const
  const because = on ? (chats.length > 0 ? null : 'never-wrote') : 'chat-off'
  return [{ ...chat, because }, ...(await waysToReach(read, profileId))]
}
