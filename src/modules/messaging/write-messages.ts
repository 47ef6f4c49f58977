import type { Tx } from '../../kernel/transaction.ts'
import { consentTokens, type Purpose } from '../consent/index.ts'
import type { Leaving } from './candidate.ts'
import { inLanguage, linkLabel, platformAdvertising } from './channels/platforms/platform-answers.ts'
import { writeText } from './channels/write-text.ts'
import type { NewSend } from './insert-sends.ts'
import { type LetterHead, letterHead } from './letter-head.ts'
import type { MessageOrder } from './message-order.ts'
import { renderInTest, type Tried } from './mail-tests/render-in-test.ts'
import { renderMail } from './render-mail.ts'

/** An order that may be written out, with what was decided of it, see `Verdict`. */
export interface Admitted {
  readonly order: MessageOrder
  readonly leaving: Leaving
  /** Absent of one that takes no place of her budget now. */
  readonly rank?: number | undefined
}

/** What was written out, or in which words it cannot be. */
export type Written = (NewSend & { readonly tried?: Tried | undefined }) | { readonly unwritable: string }

/**
 * Writes messages out for their channels: in her language, with the mark that her country asks of advertising, and a
 * way out. One whose words lack something is answered as such, and keeps no other back.
 */
export async function writeMessages(tx: Tx, admitted: readonly Admitted[]): Promise<Written[]> {
  if (admitted.length === 0) return []
  const head = await letterHead(tx)
  const tokens = await consentTokens(
    tx,
    admitted.map(({ order }) => ({
      profileId: order.profileId,
      channel: order.content.channel,
      purpose: purposeOf(order),
    })),
  )
  return Promise.all(admitted.map((one, at) => writeMessage(tx, head, one, tokens[at]!)))
}

const purposeOf = ({ purpose }: MessageOrder): Purpose => (purpose === 'order' ? 'marketing' : purpose)

async function writeMessage(
  tx: Tx,
  head: LetterHead,
  { order, leaving, rank }: Admitted,
  token: string,
): Promise<Written> {
  const { origin, locale, purpose, automation, sender, template } = order
  const pages = origin + (locale === head.shop.defaultLocale ? '' : `/${locale}`)
  const unsubscribeUrl = purpose === 'order' ? undefined : `${pages}/unsubscribe/${token}`
  const frame = unsubscribeUrl && { purpose, link: unsubscribeUrl, preferences: `${pages}/preferences/${token}` }
  const words = await wordsOf(tx, head, order, { unsubscribe: frame || undefined, leaving })
  if ('unwritable' in words) return words
  const id = tx.newId()
  return {
    id,
    ...{ key: order.key, channel: order.content.channel, profile_id: order.profileId, recipient: leaving.address },
    ...words,
    ...{ message_id: `${id}@${head.domain}`, purpose, country: leaving.country, bought_at: order.boughtAt },
    ...{ unsubscribe_url: unsubscribeUrl, automation_kind: automation?.kind, automation_id: automation?.id },
    ...{ automation_step: automation?.step, automation_variant: automation?.variant },
    ...{ template_id: template?.id, template_version: template?.version },
    ...{ tells: order.tells ?? (purpose === 'order' ? 'serve' : 'sell'), priority: order.priority ?? 3 },
    ...{ sender_name: sender?.name, reply_to: sender?.replyTo },
    ...{ is_asked_for: order.isAskedFor ?? false, is_test: order.isTest ?? false, state: 'queued' },
    ...{ counted_at: rank ? tx.now : undefined, rank_of_week: rank },
  }
}

type MaybeWords = 'link' | 'link_text' | 'icon' | 'answers' | 'card'
type Words = Pick<NewSend, 'template' | 'locale' | 'subject' | 'html' | 'body_text' | MaybeWords> & {
  readonly tried?: Tried | undefined
}

/** As lists show it: without links, by which whoever reads the list could act as the one it is for. */
const beginningOf = (text: string): string => text.replaceAll(/https?:\/\/\S+/g, '…').slice(0, 80)

async function wordsOf(
  tx: Tx,
  head: LetterHead,
  { content, locale, automation, purpose, profileId }: MessageOrder,
  about: { unsubscribe: Parameters<typeof renderMail>[2]['unsubscribe']; leaving: Leaving },
): Promise<Words | { unwritable: string }> {
  const { unsubscribe } = about
  const { mark, country } = about.leaving
  const marked = (text: string) => [mark, text].filter(Boolean).join(' ')
  const named = { template: automation?.name ?? content.channel, locale, html: '' }
  if (content.channel === 'sms') {
    const about = { text: content.text, isAdvertising: purpose !== 'order', country, locale, shopName: head.shop.name }
    const written = writeText(about, head.texts)
    return 'text' in written ? { ...named, subject: beginningOf(content.text), body_text: written.text } : written
  }
  if (content.channel === 'messenger') {
    const { text, link, linkText, icon, answers, card } = content
    const body_text = purpose === 'order' ? text.trim() : platformAdvertising(text, { mark, locale })
    const link_text = link && (linkText ?? inLanguage(linkLabel, locale))
    return { ...named, subject: beginningOf(text), body_text, link, link_text, icon, answers, card }
  }
  if (content.channel === 'push') {
    const { title, body, link, icon } = content
    return { ...named, subject: marked(title), body_text: body, link, icon }
  }
  try {
    const shop = { shop: head.brandedIn(locale), unsubscribe }
    const { rendered: mail, tried } =
      automation?.kind === 'notice'
        ? await renderInTest(tx, content.mail, { locale, frame: shop, whom: profileId })
        : { rendered: await renderMail(content.mail, locale, shop), tried: undefined }
    return {
      ...{ tried, template: content.mail.template, locale: mail.locale, subject: marked(mail.subject) },
      ...{ html: mail.html, body_text: mail.text },
    }
  } catch (error) {
    return { unwritable: String((error as Error).message).slice(0, 500) }
  }
}
