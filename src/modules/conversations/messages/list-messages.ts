import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { type Message, messageColumns } from './message.ts'

export interface MessagesAsked {
  readonly threadId: string
  /** Those before this number, the latest of them; the latest of all when both are left out. */
  readonly before?: number | undefined
  /** Those behind this number, the earliest of them. */
  readonly after?: number | undefined
  /** Without notes between staff, as she sees it. */
  readonly asSheSees: boolean
  /** 1 to 101. */
  readonly limit: number
}

const shown = `(not $2 or message.who <> 'note')`

/** Messages of a thread in the order in which they were said. */
export async function listMessages(read: Read, asked: MessagesAsked): Promise<Message[]> {
  const { threadId, before, after, asSheSees, limit } = asked
  const isForward = after !== undefined
  const rows = await query<Message>(
    read,
    `select ${messageColumns} from conversations.message join conversations.thread on thread.id = message.thread_id
     where message.thread_id = $1 and ${shown}
       and ${isForward ? 'message.number > $3' : 'message.number < $3'}
     order by message.number ${isForward ? 'asc' : 'desc'} limit $4`,
    [threadId, asSheSees, after ?? before ?? 2_147_483_647, Math.min(Math.max(limit, 1), 101)],
  )
  return isForward ? rows : rows.reverse()
}

/** These messages, in no order; unknown ones are left out. */
export const messagesById = (read: Read, ids: readonly string[]): Promise<Message[]> =>
  query<Message>(
    read,
    `select ${messageColumns} from conversations.message join conversations.thread on thread.id = message.thread_id
     where message.id = any($1::uuid[])`,
    [ids],
  )

export async function messageOfKey(read: Read, key: string): Promise<Message | undefined> {
  const [found] = await query<Message>(
    read,
    `select ${messageColumns} from conversations.message join conversations.thread on thread.id = message.thread_id
     where message.key = $1`,
    [key],
  )
  return found
}
