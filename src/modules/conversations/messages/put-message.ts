import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { touchThread } from '../threads/find-thread.ts'
import type { Card } from './card.ts'
import { messageOfKey, messagesById } from './list-messages.ts'
import type { Message, Offer, Source, Speaker } from './message.ts'

export interface NewMessage {
  /** Names it for good: the second of two equal ones is not put. */
  readonly key: string
  readonly threadId: string
  readonly who: Speaker
  readonly text: string
  readonly staffId?: string | undefined
  readonly name?: string | undefined
  readonly cards?: readonly Card[] | undefined
  readonly files?: Message['files'] | undefined
  readonly source?: Source | undefined
  readonly offer?: Offer | undefined
  /** Under which message she pressed it. */
  readonly answersId?: string | undefined
  readonly sendId?: string | undefined
  readonly delivery?: 'sending' | 'sent' | undefined
  /** When it was said, where that is not now. */
  readonly at?: Date | undefined
}

export interface Put {
  readonly message: Message
  /** It was there already, and nothing changed. */
  readonly isKnown: boolean
}

/**
 * Puts a message behind all others of its thread, exactly once per key. The thread is locked by whoever calls, so that
 * numbers go up in the order in which transactions commit.
 */
export async function putMessage(tx: Tx, wanted: NewMessage): Promise<Put> {
  const known = await messageOfKey(tx, wanted.key)
  if (known) return { message: known, isKnown: true }
  const id = tx.newId()
  const at = wanted.at ?? tx.now
  const { number } = await countUp(tx, wanted, at)
  await query(
    tx,
    `insert into conversations.message (id, thread_id, number, key, who, staff_id, name, body, cards, files, source,
       send_id, delivery, at, offer, answers_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      ...[id, wanted.threadId, number, wanted.key, wanted.who, wanted.staffId ?? null, wanted.name ?? ''],
      ...[wanted.text, JSON.stringify(wanted.cards ?? []), JSON.stringify(wanted.files ?? [])],
      ...[wanted.source ? JSON.stringify(wanted.source) : null, wanted.sendId ?? null, wanted.delivery ?? null, at],
      ...[wanted.offer ? JSON.stringify(wanted.offer) : null, wanted.answersId ?? null],
    ],
  )
  await touchThread(tx, wanted.threadId)
  const [message] = await messagesById(tx, [id])
  return { message: message!, isKnown: false }
}

/** A note is nothing that was said: it is not what the thread ends with. */
async function countUp(tx: Tx, { threadId, who, text }: NewMessage, at: Date): Promise<{ number: number }> {
  const [row] = await query<{ number: number }>(
    tx,
    `update conversations.thread set messages = messages + 1,
       last_number = case when $2 = 'note' then last_number else messages + 1 end,
       last_who = case when $2 = 'note' then last_who else $2 end,
       last_text = case when $2 = 'note' then last_text else $3 end,
       last_at = case when $2 = 'note' then last_at else greatest(last_at, $4) end
     where id = $1 returning messages as number`,
    [threadId, who, text.replaceAll(/\s+/g, ' ').trim().slice(0, 160), at],
  )
  return row!
}
