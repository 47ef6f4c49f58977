import type { Tx } from '../../../kernel/transaction.ts'
import { query } from '../../../kernel/query.ts'
import { answerIds, sendMail, sendMessage } from '../../messaging/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { NoWayToAnswer, SheSaidStop, TooLongThere, WindowClosed } from '../refusals.ts'
import type { Card } from '../messages/card.ts'
import type { Offer } from '../messages/message.ts'
import type { Thread } from '../threads/thread.ts'
import { answerMail, begunMail } from './answer-mail.ts'

export interface AnswerToDeliver {
  readonly thread: Thread
  readonly key: string
  readonly text: string
  readonly cards: readonly Card[]
  /** As shown to her. */
  readonly from: string
  /** Where the shop stands, without a slash at the end. */
  readonly origin: string
}

/**
 * Lets an answer leave by the way she wrote: as a mail that answers hers, as a text, or on the platform. In the chat
 * nothing leaves. It is an answer and no advertising, so that neither the contact budget nor quiet hours hold it.
 *
 * @returns the send; undefined in the chat
 * @throws {NoWayToAnswer}
 * @throws {TooLongThere}
 * @throws {SheSaidStop}
 * @throws {WindowClosed}
 */
export async function deliverAnswer(tx: Tx, answer: AnswerToDeliver): Promise<string | undefined> {
  const { channel } = answer.thread
  if (channel === 'chat') return undefined
  return channel === 'email' ? byMail(tx, answer, answer.thread.address) : byMessage(tx, answer, channel)
}

async function byMail(tx: Tx, answer: AnswerToDeliver, to: string | null): Promise<string> {
  const { thread, key } = answer
  if (!to) throw new NoWayToAnswer('email')
  const heardId = await lastHeard(tx, thread.id)
  return sendMail(tx, {
    ...{ key, to, profileId: thread.profileId, locale: thread.locale },
    mail: await mailOf(tx, answer, thread.messages === 0 ? thread.subject : answering(thread.subject)),
    answers: heardId ? await answerIds(tx, heardId) : undefined,
  })
}

type LetterOfAnswer = Pick<AnswerToDeliver, 'text' | 'cards' | 'from' | 'origin' | 'thread'> & {
  readonly link?: Offer['link']
}

/** The words of an answer as a mail. */
export async function mailOf(tx: Tx, { text, cards, from, origin, thread, link }: LetterOfAnswer, subject: string) {
  const shop = await shopSettings(tx)
  // Where nothing was said yet, she has not written.
  return (thread.messages === 0 ? begunMail : answerMail)({
    subject: subject || shop.name,
    parts: text.split(/\n{2,}/),
    links: [
      ...(link ? [{ title: link.text, url: link.url }] : []),
      ...cards.map((card) => linkOf(card, origin + languagePath(thread.locale, shop.defaultLocale))),
    ],
    from: from ? `${from}, ${shop.name}` : shop.name,
  })
}

async function byMessage(tx: Tx, answer: AnswerToDeliver, channel: 'sms' | 'messenger'): Promise<string> {
  const { thread, key, text, cards, origin } = answer
  if (!thread.profileId || !thread.address) throw new NoWayToAnswer(channel)
  if (thread.windowUntil && thread.windowUntil <= tx.now) throw new WindowClosed(thread.windowUntil)
  const { defaultLocale } = await shopSettings(tx)
  const pages = origin + languagePath(thread.locale, defaultLocale)
  const lines = [text, ...cards.map((card) => ofLink(linkOf(card, pages)))].join('\n')
  const sending = await sendMessage(tx, {
    ...{ key, profileId: thread.profileId, purpose: 'order', tells: 'serve', priority: 1 },
    to: channel === 'messenger' ? `${thread.platform}:${thread.address}` : thread.address,
    content: { channel, text: lines },
    ...{ locale: thread.locale, country: undefined, origin },
  })
  if ('sendId' in sending) return sending.sendId
  if ('withheld' in sending && sending.withheld === 'opted-out') throw new SheSaidStop()
  if ('withheld' in sending && sending.withheld === 'unwritable') throw new TooLongThere(channel)
  throw new NoWayToAnswer(channel)
}

const ofLink = ({ title, url }: { title: string; url: string }): string => `${title}: ${url}`

const languagePath = (locale: string, defaultLocale: string): string => (locale === defaultLocale ? '' : `/${locale}`)

/** Where what a card shows is found, for those who read words alone. */
function linkOf(card: Card, pages: string): { title: string; url: string } {
  if (card.kind === 'product') return { title: card.title, url: `${pages}/products/${card.handle}` }
  if (card.kind === 'review') return { title: card.product.title, url: `${pages}/products/${card.product.handle}` }
  if (card.kind === 'article') return { title: card.title, url: `${pages}/help/${card.handle}` }
  if (card.kind === 'question') return { title: card.question, url: `${pages}/products/${card.handle}` }
  return { title: card.number, url: `${pages}${card.path}` }
}

/** As mailboxes mark an answer; once, whatever was before it. */
export const answering = (subject: string): string => (subject ? `Re: ${withoutRe(subject)}` : '')

export const withoutRe = (subject: string): string =>
  subject.replace(/^\s*((re|aw|sv|fw|fwd|wg|답장|회신|전달)\s*(\[\d+\])?\s*[:：]\s*)+/iu, '').trim()

/** The last that she wrote by mail in this thread. */
async function lastHeard(tx: Tx, threadId: string): Promise<string | undefined> {
  const [last] = await query<{ heardId: string }>(
    tx,
    `select substr(key, 7) as "heardId" from conversations.message
     where thread_id = $1 and who = 'her' and key like 'heard:%' order by number desc limit 1`,
    [threadId],
  )
  return last?.heardId
}
