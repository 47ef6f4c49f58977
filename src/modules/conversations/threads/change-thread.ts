import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { findMember } from '../../staff/index.ts'
import { closed } from '../events.ts'
import { HolderUnknown, SnoozeInvalid } from '../refusals.ts'
import { lockThread, touchThread } from './find-thread.ts'

/** A thread rests so long at most. */
const longestSnoozeDays = 90

/**
 * Gives a thread to somebody of the staff, back to nobody, or to the helper. Again changes nothing.
 *
 * @param to the id of a member of staff, `nobody` or `helper`
 * @throws {ThreadUnknown}
 * @throws {HolderUnknown} where nobody with this id works here
 */
export async function giveThread(tx: Tx, { threadId, to }: { threadId: string; to: string }): Promise<void> {
  const thread = await lockThread(tx, threadId)
  const isStaff = to !== 'nobody' && to !== 'helper'
  if (isStaff ? thread.staffId === to : thread.heldBy === to) return
  if (isStaff && !(await findMember(tx, to))) throw new HolderUnknown()
  await query(
    tx,
    `update conversations.thread set held_by = $2, staff_id = $3, misses = 0,
       unread = case when $2 = 'helper' then 0 else unread end where id = $1`,
    [threadId, isStaff ? 'staff' : to, isStaff ? to : null],
  )
  await touchThread(tx, threadId)
}

/**
 * Lets a thread rest until an instant: then it is open again, and sooner when she writes.
 *
 * @throws {ThreadUnknown}
 * @throws {SnoozeInvalid} where it is not in the future, or more than 90 days away
 */
export async function snoozeThread(tx: Tx, { threadId, until }: { threadId: string; until: Date }): Promise<void> {
  await lockThread(tx, threadId)
  if (until <= tx.now || until > later(tx.now, days(longestSnoozeDays))) throw new SnoozeInvalid()
  await query(
    tx,
    `update conversations.thread set state = 'snoozed', snoozed_until = $2, closed_at = null where id = $1`,
    [threadId, until],
  )
  await touchThread(tx, threadId)
}

/**
 * Settles a thread. It opens again by itself as soon as she writes. Again changes nothing.
 *
 * @param at when it was settled, for the figures; now when left out
 * @throws {ThreadUnknown}
 */
export async function closeThread(tx: Tx, threadId: string, at: Date = tx.now): Promise<void> {
  const { state, profileId, channel } = await lockThread(tx, threadId)
  if (state === 'closed') return
  await query(
    tx,
    `update conversations.thread set state = 'closed', closed_at = $2, snoozed_until = null, waiting_since = null,
       unread = 0, misses = 0 where id = $1`,
    [threadId, tx.now],
  )
  await query(tx, 'update conversations.round set closed_at = $2 where thread_id = $1 and closed_at is null', [
    threadId,
    at,
  ])
  await tx.publish(closed({ threadId, profileId, channel }))
  await touchThread(tx, threadId)
}

/**
 * Opens a thread again: also what undoes closing and snoozing. The round that was settled last goes on. Again changes
 * nothing.
 *
 * @throws {ThreadUnknown}
 */
export async function reopenThread(tx: Tx, threadId: string): Promise<void> {
  const { state } = await lockThread(tx, threadId)
  if (state === 'open') return
  await query(
    tx,
    `update conversations.thread set state = 'open', closed_at = null, snoozed_until = null where id = $1`,
    [threadId],
  )
  await query(
    tx,
    `update conversations.round set closed_at = null where id = (
       select id from conversations.round where thread_id = $1 order by opened_at desc, id desc limit 1)
     and closed_at is not null`,
    [threadId],
  )
  await touchThread(tx, threadId)
}

/** Whoever has said nothing to the helper for so long has what she wanted. */
const quietMs = days(1)
const mostSettled = 200

/**
 * Settles what the helper has and where nothing was said for a day, as of the last word: else what is open would only ever
 * grow. So many at a time.
 *
 * @returns whether there may be more
 */
export async function settleQuiet(tx: Tx): Promise<boolean> {
  const quiet = await query<{ id: string; lastAt: Date }>(
    tx,
    `select id, last_at as "lastAt" from conversations.thread
     where state = 'open' and held_by = 'helper' and messages > 0 and last_at <= $1
     order by last_at, id limit ${mostSettled} for update skip locked`,
    [later(tx.now, -quietMs)],
  )
  for (const { id, lastAt } of quiet) await closeThread(tx, id, lastAt)
  return quiet.length === mostSettled
}

/** Opens what has rested long enough, and counts it as unread, so that it is seen. */
export async function wakeThreads(tx: Tx): Promise<void> {
  await query(
    tx,
    `update conversations.thread set state = 'open', snoozed_until = null, unread = greatest(unread, 1),
       version = version + 1, changed_at = $1
     where state = 'snoozed' and snoozed_until <= $1`,
    [tx.now],
  )
}

/** Notes that staff have read all of it, or want it marked as unread. @throws {ThreadUnknown} */
export async function markRead(tx: Tx, { threadId, isRead }: { threadId: string; isRead: boolean }): Promise<void> {
  const { unread } = await lockThread(tx, threadId)
  if (isRead === (unread === 0)) return
  await query(tx, 'update conversations.thread set unread = $2 where id = $1', [threadId, isRead ? 0 : 1])
  await touchThread(tx, threadId)
}
