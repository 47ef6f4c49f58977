import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { shopSettings } from '../../shop/index.ts'
import { handedOver } from '../events.ts'
import { staffTimes, type StaffTimes } from '../threads/opening-hours.ts'
import type { Thread } from '../threads/thread.ts'
import { helperSays } from './helper-words.ts'

export type HandOverReason = 'asked' | 'misses' | 'complaint' | 'off'

/** Gives a thread to whoever of the staff takes it first, counted as unread. Again changes nothing. */
export async function handOver(tx: Tx, thread: Thread, because: HandOverReason): Promise<void> {
  if (thread.heldBy !== 'helper') return
  await query(
    tx,
    `update conversations.thread set held_by = 'nobody', misses = 0, unread = greatest(unread, 1),
       waiting_since = coalesce(waiting_since, $2) where id = $1`,
    [thread.id, tx.now],
  )
  await query(
    tx,
    `update conversations.round set handed_over_at = coalesce(handed_over_at, $2)
     where thread_id = $1 and closed_at is null`,
    [thread.id, tx.now],
  )
  const { id: threadId, profileId, channel } = thread
  await tx.publish(handedOver({ threadId, profileId, channel, because }))
}

/** Whether somebody of the staff is there now, and when again. */
export async function staffTimesNow(read: Read): Promise<StaffTimes> {
  const { chat, timeZone } = await shopSettings(read)
  return staffTimes(chat, read.now, timeZone)
}

/** What she is told as her words are passed on. */
export async function handOverWords(
  read: Read,
  { locale, isReachable, isSorry }: { locale: string; isReachable: boolean; isSorry: boolean },
): Promise<string> {
  const times = await staffTimesNow(read)
  const sorry = isSorry ? helperSays('sorry', locale) : ''
  if (times.isOpen) return sorry + helperSays('handedOpen', locale)
  const when = await opensWords(read, times, locale)
  return sorry + helperSays(isReachable ? 'handedClosedKnown' : 'handedClosed', locale, { when })
}

/** When somebody is there again, in words; the shop's own where it has written some. */
export async function opensWords(read: Read, { opensAt }: StaffTimes, locale: string): Promise<string> {
  const { chat, timeZone } = await shopSettings(read)
  const own = chat.away[locale.startsWith('ko') ? 'ko' : 'en']?.trim()
  if (own) return own
  if (!opensAt) return helperSays('noHours', locale)
  const when = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(opensAt)
  return helperSays('opensAt', locale, { when })
}
