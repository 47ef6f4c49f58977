import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import type { Thread } from './thread.ts'

/**
 * What her writing does to a thread: it is open again, waits for an answer, and counts as unread unless the helper has
 * it. One that was settled begins a new round, which in the chat is the helper's again.
 *
 * @param isDone nobody has to answer: she pressed what stood under a message, or was obeyed
 */
export async function noteHerWord(
  tx: Tx,
  thread: Thread,
  { heldBy, at, isDone = false }: { heldBy: 'helper' | 'nobody'; at: Date; isDone?: boolean },
): Promise<Thread['heldBy']> {
  const beginsAnew = thread.state === 'closed'
  const holder = beginsAnew && thread.channel === 'chat' ? heldBy : thread.heldBy
  // Of what the helper has nobody need know that she pressed a button.
  if (isDone && holder === 'helper') return holder
  await query(
    tx,
    `update conversations.thread set state = 'open', snoozed_until = null, closed_at = null, held_by = $2,
       staff_id = case when $2 = 'staff' then staff_id end, misses = case when $3 then 0 else misses end,
       unread = unread + case when $2 = 'helper' then 0 else 1 end, waiting_since = coalesce(waiting_since, $4)
     where id = $1`,
    [thread.id, holder, beginsAnew, at],
  )
  await query(
    tx,
    `insert into conversations.round (id, thread_id, channel, opened_at) values ($1, $2, $3, $4)
     on conflict (thread_id) where closed_at is null do nothing`,
    [tx.newId(), thread.id, thread.channel, at],
  )
  return holder
}

/** What an answer does: nobody waits any more, and how long she did is noted once. */
export async function noteAnswer(tx: Tx, threadId: string, by: 'helper' | 'staff'): Promise<void> {
  await query(
    tx,
    `update conversations.thread set waiting_since = null, unread = case when $2 = 'staff' then 0 else unread end,
       misses = 0 where id = $1`,
    [threadId, by],
  )
  await query(
    tx,
    `update conversations.round set answered_at = coalesce(answered_at, $2), answered_by = coalesce(answered_by, $3),
       staff_answered_at = case when $3 = 'staff' then coalesce(staff_answered_at, $2) else staff_answered_at end
     where thread_id = $1 and closed_at is null`,
    [threadId, tx.now, by],
  )
}
