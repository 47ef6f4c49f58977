import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { answered } from '../events.ts'
import { messageOfKey } from '../messages/list-messages.ts'
import type { Message } from '../messages/message.ts'
import { putMessage } from '../messages/put-message.ts'
import { hereOf } from '../messages/resolve-cards.ts'
import { lockThread } from '../threads/find-thread.ts'
import { noteAnswer } from '../threads/note-her-word.ts'
import type { Thread } from '../threads/thread.ts'
import { answerFromHelp } from './answer-from-help.ts'
import { answerOrder } from './answer-order.ts'
import { answerPrice, answerReviews, answerStock } from './answer-product.ts'
import { handOver, handOverWords, opensWords, staffTimesNow } from './hand-over.ts'
import { helperSays } from './helper-words.ts'
import { byRule, type Reply } from './reply.ts'
import { understand } from './understand.ts'

/** So often in a row it does not know, and then asks the staff over. */
const mostMisses = 2

export interface HelpWanted {
  readonly threadId: string
  /** What she said. */
  readonly message: Pick<Message, 'id' | 'text'>
  /** The cart of her browser, which may have become an order. */
  readonly checkoutId?: string | undefined
}

/**
 * Answers at once what the shop surely knows: orders to their owner, stock and price, reviews, the help, opening hours.
 * What it does not know it says; on request, on a complaint or when it failed twice, it hands over to the staff. Each
 * answer names what it rests on. Where somebody of the staff has the thread it is silent.
 *
 * One answer per message, whatever is repeated.
 */
export async function helpInChat(tx: Tx, { threadId, message, checkoutId }: HelpWanted): Promise<Message | undefined> {
  const thread = await lockThread(tx, threadId)
  const key = `helper:${message.id}`
  const known = await messageOfKey(tx, key)
  if (known) return known
  if (thread.heldBy !== 'helper') return undefined
  const locale = localeOf(message.text, thread.locale)
  const reply = await withinPatience(
    tx,
    thread,
    await replyTo(tx, { thread, text: message.text, locale, checkoutId }),
    locale,
  )
  const { text, cards, source } = reply
  const put = await putMessage(tx, { key, threadId, who: 'helper', text, cards, source, delivery: 'sent' })
  const { profileId, channel } = thread
  if (reply.handsOver) await handOver(tx, thread, reply.handsOver)
  else if (reply.isMiss) await noteMiss(tx, threadId)
  else {
    await noteAnswer(tx, threadId, 'helper')
    await tx.publish(answered({ threadId, messageId: put.message.id, profileId, channel, by: 'helper' }))
  }
  return put.message
}

/** In the letters she wrote in; else in the language of the page. */
const localeOf = (text: string, otherwise: string): string =>
  /\p{Script=Hangul}/u.test(text) ? 'ko' : otherwise.startsWith('ko') && /[a-z]{4}/i.test(text) ? 'en' : otherwise

interface Asked {
  readonly thread: Thread
  readonly text: string
  readonly locale: string
  readonly checkoutId: string | undefined
}

async function replyTo(read: Read, { thread, text, locale, checkoutId }: Asked): Promise<Reply> {
  const { asksFor, orderNumber: number } = understand(text)
  const { productId } = thread.about
  if (asksFor === 'person' || asksFor === 'complaint') return handing(read, thread, locale, asksFor)
  if (asksFor === 'order' || number) {
    const profileId = thread.knownBy === 'sign-in' ? (thread.profileId ?? undefined) : undefined
    return answerOrder(read, { owner: { profileId, checkoutId }, number, locale })
  }
  if (asksFor === 'hours') return answerHours(read, locale)
  if (asksFor === 'greeting') return { text: helperSays('hello', locale), source: byRule('greeting') }
  if (asksFor === 'thanks') return { text: helperSays('thanks', locale), source: byRule('thanks') }
  const product = { text, productId, here: { ...(await hereOf(read, thread)), locale } }
  if (asksFor === 'reviews') return answerReviews(read, product)
  if (asksFor === 'stock') return answerStock(read, product)
  if (asksFor === 'price') return answerPrice(read, product)
  const known = await answerFromHelp(read, { text, productId, locale })
  return known ?? { text: helperSays('miss', locale), source: byRule('not-known'), isMiss: true }
}

async function handing(read: Read, thread: Thread, locale: string, why: 'person' | 'complaint'): Promise<Reply> {
  const isReachable = thread.saidEmail !== null || thread.knownBy === 'sign-in'
  return {
    text: await handOverWords(read, { locale, isReachable, isSorry: why === 'complaint' }),
    source: byRule(why),
    handsOver: why === 'complaint' ? 'complaint' : 'asked',
  }
}

async function answerHours(read: Read, locale: string): Promise<Reply> {
  const times = await staffTimesNow(read)
  const text = times.isOpen ? helperSays('openNow', locale) : await opensWords(read, times, locale)
  return { text, source: { kind: 'hours', title: 'hours' } }
}

/** Who was not understood twice is not asked a third time. */
async function withinPatience(read: Read, thread: Thread, reply: Reply, locale: string): Promise<Reply> {
  if (!reply.isMiss || thread.misses + 1 < mostMisses) return reply
  const isReachable = thread.saidEmail !== null || thread.knownBy === 'sign-in'
  return {
    text: await handOverWords(read, { locale, isReachable, isSorry: false }),
    source: byRule('not-known'),
    handsOver: 'misses',
  }
}

async function noteMiss(tx: Tx, threadId: string): Promise<void> {
  await query(tx, 'update conversations.thread set misses = misses + 1 where id = $1', [threadId])
}
