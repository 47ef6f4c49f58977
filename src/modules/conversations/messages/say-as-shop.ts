import { later, minutes } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { type ContentCard, findSend, noteMeasured } from '../../messaging/index.ts'
import { answered } from '../events.ts'
import { CardUnknown, ChatOff, NoWayToAnswer } from '../refusals.ts'
import { chatSettings } from '../threads/chat-settings.ts'
import { lockChatOf } from '../threads/chat-of.ts'
import type { Thread } from '../threads/thread.ts'
import type { Card } from './card.ts'
import { messageOfKey } from './list-messages.ts'
import { longestText, type Message, type Offer } from './message.ts'
import { putMessage } from './put-message.ts'
import { resolveCards } from './resolve-cards.ts'
import { cleanText } from './say-in-chat.ts'

export interface ShopWords {
  /** Of the outbox, or of a trial that stands in none: said again it is the same message. */
  readonly sendId: string
  /** Whose chat it goes to. */
  readonly profileId: string
  /** Plain. */
  readonly text: string
  readonly offer: Offer
  /** Beside the words; left out where it is not for sale, or does not show, any more. */
  readonly card?: ContentCard | undefined
}

/**
 * Says something in the name of the shop in somebody’s chat: a journey, a campaign or a request for a review speaks, and
 * it is marked as automatic. Nobody has to answer because of it, and what was settled stays settled. What she has not
 * seen after some minutes goes to her mail address, see `mailShopWords`.
 *
 * Said again with the same send it is the same message.
 *
 * @throws {ChatOff}
 * @throws {NoWayToAnswer} where she has no chat any more
 */
export async function sayAsShop(tx: Tx, wanted: ShopWords): Promise<Message> {
  const { sendId, profileId } = wanted
  const { on, mailAfterMinutes } = await chatSettings(tx)
  const thread = await lockChatOf(tx, profileId)
  const key = `send:${sendId}`
  const known = await messageOfKey(tx, key)
  if (known) return known
  if (!on) throw new ChatOff()
  if (!thread) throw new NoWayToAnswer('chat')

  const send = await findSend(tx, sendId)
  const text = cleanText(wanted.text).slice(0, longestText)
  const { message } = await putMessage(tx, {
    ...{ key, threadId: thread.id, who: 'shop', text, sendId: send?.id, delivery: 'sent', offer: wanted.offer },
    ...{ name: send?.senderName ?? '', cards: await cardsOf(tx, thread, wanted.card) },
  })
  if (send && !send.isTest) {
    await noteMeasured(tx, [sendId])
    await query(tx, 'update conversations.message set mail_due_at = $2 where id = $1', [
      message.id,
      later(tx.now, minutes(mailAfterMinutes)),
    ])
  }
  await tx.publish(
    answered({
      ...{ threadId: thread.id, messageId: message.id, profileId: thread.profileId, channel: 'chat', by: 'shop' },
    }),
  )
  return message
}

async function cardsOf(tx: Tx, thread: Thread, card: ContentCard | undefined): Promise<Card[]> {
  if (!card) return []
  try {
    return await resolveCards(tx, [card], thread)
  } catch (error) {
    // The words stand by themselves.
    if (error instanceof CardUnknown) return []
    throw error
  }
}
