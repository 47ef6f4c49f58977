import type { Read } from '../../kernel/transaction.ts'
import { channelsOn, type Content, type MessageChannel, sendMessage } from '../messaging/index.ts'
import type { AskedLine, Asking, ReviewAsker } from '../reviews/index.ts'
import { shopSettings } from '../shop/index.ts'
import { reviewRequestMail } from './mails/review-request.ts'
import type { NoticeSettings } from './order-mail.ts'
import { requestTitle, requestWords, requestWordsAtLength } from './review-request-words.ts'

/** Where its links lead: `origin` for short ones, which know the language by themselves; `pages` in her language. */
interface Places {
  readonly origin: string
  readonly pages: string
}

interface Way {
  readonly channel: MessageChannel
  /** Whether anybody can be reached so in this shop now. */
  readonly isOn: (read: Read) => Promise<boolean>
  readonly contentOf: (asking: Asking, places: Places) => Content
}

const ways: readonly Way[] = [
  { channel: 'email', isOn: () => Promise.resolve(true), contentOf: mailOf },
  {
    channel: 'sms',
    isOn: async (read) => (await channelsOn(read)).texts,
    contentOf: (asking, places) => ({ channel: 'sms', text: requestWords(asking, shortLink(asking, places)) }),
  },
  {
    channel: 'push',
    isOn: async (read) => (await channelsOn(read)).pushKey !== undefined,
    contentOf: (asking, { pages }) => ({
      channel: 'push',
      title: requestTitle(asking),
      body: requestWords(asking),
      link: `${pages}/reviews/write/${asking.lines[0]!.token}`,
    }),
  },
  {
    channel: 'messenger',
    isOn: async (read) => (await channelsOn(read)).messengers,
    contentOf: (asking, places) => ({
      channel: 'messenger',
      text: requestWordsAtLength(asking),
      link: shortLink(asking, places),
    }),
  },
]

/**
 * Asks for reviews by mail, text, on devices and on platforms: one message an order, with a link to the one-screen form,
 * through the one door for messages, so that consent, quiet hours, marks and the contact budget hold as for any other.
 */
export const reviewAskers = (settings: NoticeSettings): ReviewAsker[] =>
  ways.map(({ channel, isOn, contentOf }) => ({
    channel,
    ask: async (tx, asking) => {
      if (!(await isOn(tx))) return 'unreachable'
      const { order, key } = asking
      const shop = await shopSettings(tx)
      const origin = shop.baseUrl ?? settings.baseUrl
      const pages = `${origin}${order.locale === shop.defaultLocale ? '' : `/${order.locale}`}`
      const sending = await sendMessage(tx, {
        ...{ key, profileId: order.profileId, purpose: 'reviews', locale: order.locale, origin },
        ...{ country: order.address?.country, boughtAt: order.placedAt },
        content: contentOf(asking, { origin, pages }),
        automation: { kind: 'notice', id: 'review-request', name: 'Review request' },
      })
      if ('heldUntil' in sending) return { waitsUntil: sending.heldUntil }
      return 'sendId' in sending ? 'asked' : 'unreachable'
    },
  }))

const shortLink = ({ lines }: Asking, { origin }: Places): string => `${origin}/r/${lines[0]!.code}`

function mailOf({ order, round, incentive, lines }: Asking, { pages }: Places): Content {
  const mail = reviewRequestMail({
    name: order.name ?? order.address?.name ?? '',
    reminder: round === 2,
    incentive: incentive ?? '',
    lines: lines.map((line) => ({ title: line.title, variant: line.variantTitle, stars: starsOf(pages, line) })),
  })
  return { channel: 'email', mail }
}

const starsOf = (pages: string, { token }: AskedLine) =>
  [1, 2, 3, 4, 5].map((count) => ({ count, link: `${pages}/reviews/write/${token}?stars=${count}` }))
