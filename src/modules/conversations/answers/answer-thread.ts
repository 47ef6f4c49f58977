import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { shopSettings } from '../../shop/index.ts'
import { findMember } from '../../staff/index.ts'
import { answered } from '../events.ts'
import type { CardWish } from '../messages/card.ts'
import { messageOfKey } from '../messages/list-messages.ts'
import { longestText, type Message } from '../messages/message.ts'
import { claimPictures } from '../messages/pictures.ts'
import { putMessage } from '../messages/put-message.ts'
import { resolveCards } from '../messages/resolve-cards.ts'
import { cleanText } from '../messages/say-in-chat.ts'
import { NothingSaid, TextTooLong, ThreadMovedOn } from '../refusals.ts'
import { closeThread } from '../threads/change-thread.ts'
import { lockThread } from '../threads/find-thread.ts'
import { noteAnswer } from '../threads/note-her-word.ts'
import type { Thread } from '../threads/thread.ts'
import { settleReplies } from './settle-replies.ts'
import { deliverAnswer } from './deliver-answer.ts'

export interface AnswerToGive {
  readonly threadId: string
  /** Made by whoever answers: given again it is the same answer. */
  readonly id: string
  /** A member of staff, or a program with a key. */
  readonly by: string
  readonly text: string
  readonly cards?: readonly CardWish[] | undefined
  readonly pictureIds?: readonly string[] | undefined
  /** The last message that was read before this was written. */
  readonly lastSeenMessageId: string | null
  /** Settles the thread with it. */
  readonly closes?: boolean | undefined
  /** She has not asked: what was said before needs not be read first. */
  readonly begins?: boolean | undefined
  /** Where the shop stands when its settings do not say so. */
  readonly origin: string
}

/**
 * Answers in the channel in which she wrote: at once in the chat, else by mail, text or platform. Whoever answers has the
 * thread from then on, and the helper is silent until it is settled.
 *
 * Given again under the same id it is the same answer, and leaves once.
 *
 * @throws {ThreadUnknown}
 * @throws {NothingSaid}
 * @throws {TextTooLong} above 4,000 characters
 * @throws {ThreadMovedOn} where more was said than `lastSeenMessageId`, by her or by a colleague
 * @throws {CardUnknown}
 * @throws {PictureUnknown}
 * @throws {NoWayToAnswer}
 * @throws {TooLongThere} where a text would take more parts than the shop pays for
 * @throws {SheSaidStop}
 * @throws {WindowClosed}
 */
export async function answerThread(tx: Tx, wanted: AnswerToGive): Promise<Message> {
  const { threadId, by } = wanted
  const thread = await lockThread(tx, threadId)
  const { profileId, channel } = thread
  const key = `answer:${threadId}:${wanted.id}`
  const known = await messageOfKey(tx, key)
  if (known) return known
  const text = cleanText(wanted.text)
  const pictureIds = wanted.pictureIds ?? []
  if (!text && pictureIds.length === 0 && !wanted.cards?.length) throw new NothingSaid()
  if (Array.from(text).length > longestText) throw new TextTooLong(longestText)
  if (!wanted.begins) await checkNothingNew(tx, thread, wanted.lastSeenMessageId)

  const { name, staffId } = await speaker(tx, by)
  const cards = await resolveCards(tx, wanted.cards ?? [], thread)
  const sendId = await deliverAnswer(tx, {
    ...{ thread, text, cards, from: name, origin: wanted.origin },
    key: `conversation:${key}`,
  })
  const { message } = await putMessage(tx, {
    ...{ key, threadId, who: 'staff', staffId, name, text, cards, sendId },
    delivery: sendId ? 'sending' : 'sent',
  })
  const pictures = await claimPictures(tx, { threadId, messageId: message.id, pictureIds, isByStaff: true })
  await takeOver(tx, thread, staffId)
  await noteAnswer(tx, threadId, 'staff')
  if (channel === 'email') await settleReplies(tx, threadId, by)
  await tx.publish(answered({ threadId, messageId: message.id, profileId, channel, by: 'staff' }))
  if (wanted.closes) await closeThread(tx, threadId)
  return { ...message, pictures }
}

/** What was said since somebody looked; notes of colleagues are no reason to wait. */
async function checkNothingNew(
  read: Read,
  { id, lastNumber }: Thread,
  lastSeenMessageId: string | null,
): Promise<void> {
  const [seen] = lastSeenMessageId
    ? await query<{ number: number }>(
        read,
        'select number from conversations.message where thread_id = $1 and id = $2',
        [id, lastSeenMessageId],
      )
    : []
  if ((seen?.number ?? 0) >= lastNumber) return
  const newer = await query<{ id: string; who: string }>(
    read,
    `select id, who from conversations.message where thread_id = $1 and number > $2 and who <> 'note'
     order by number desc limit 100`,
    [id, seen?.number ?? 0],
  )
  const [last] = newer
  if (last) throw new ThreadMovedOn({ lastMessageId: last.id, lastWho: last.who, newer: newer.length })
}

/** As she reads who answers: a member of staff by name, a program in the name of the shop. */
export async function speaker(read: Read, by: string): Promise<{ name: string; staffId: string | undefined }> {
  const member = await findMember(read, by)
  return member ? { name: member.name, staffId: by } : { name: (await shopSettings(read)).name, staffId: undefined }
}

async function takeOver(tx: Tx, thread: Thread, staffId: string | undefined): Promise<void> {
  const heldBy = staffId ? 'staff' : thread.heldBy === 'helper' ? 'nobody' : thread.heldBy
  await query(
    tx,
    `update conversations.thread set held_by = $2, staff_id = coalesce($3, case when $2 = 'staff' then staff_id end),
       state = 'open', snoozed_until = null, closed_at = null where id = $1`,
    [thread.id, heldBy, staffId ?? null],
  )
}
