import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { findThread } from './find-thread.ts'
import type { Thread } from './thread.ts'

/**
 * Puts all messages of a guest's chat behind those of her own, in their order, and ends the guest's. Both are locked. What
 * her browser says once more is known there, too.
 */
export async function joinThreads(tx: Tx, { from, to }: { from: Thread; to: Thread }): Promise<Thread> {
  await query(
    tx,
    `update conversations.message m set thread_id = $2::uuid, number = $3 + moved.place,
       key = case when m.key like 'said:%' then replace(m.key, $1::uuid::text, $2::uuid::text) else m.key end
     from (select id, row_number() over (order by number) as place from conversations.message where thread_id = $1::uuid) as moved
     where m.id = moved.id`,
    [from.id, to.id, to.messages],
  )
  await query(tx, 'update conversations.picture set thread_id = $2 where thread_id = $1', [from.id, to.id])
  await query(
    tx,
    `update conversations.round set thread_id = $2 where thread_id = $1 and (closed_at is not null
       or not exists (select from conversations.round as hers where hers.thread_id = $2 and hers.closed_at is null))`,
    [from.id, to.id],
  )
  await query(tx, 'delete from conversations.thread where id = $1', [from.id])
  await query(tx, joined, [
    ...[to.id, from.messages, from.unread, from.waitingSince, from.lastNumber, from.lastWho, from.lastText],
    ...[from.lastAt, tx.now],
  ])
  return (await findThread(tx, to.id))!
}

/** What the guest's chat was waiting for waits on; a chat that was settled opens again with it. */
const joined = `
  update conversations.thread set messages = messages + $2, unread = unread + $3,
    waiting_since = coalesce(waiting_since, $4),
    last_number = case when $5 > 0 then messages + $5 else last_number end,
    last_who = case when $5 > 0 then $6 else last_who end,
    last_text = case when $5 > 0 then $7 else last_text end,
    last_at = greatest(last_at, $8),
    state = case when $2 > 0 then 'open' else state end,
    snoozed_until = case when $2 > 0 then null else snoozed_until end,
    closed_at = case when $2 > 0 then null else closed_at end,
    version = version + 1, changed_at = $9
  where id = $1`
