import type { Tx } from '../../kernel/transaction.ts'
import { consentToken, mayContact, type NoReason } from '../consent/index.ts'
import { findProfile } from '../profiles/index.ts'
import { shopSettings } from '../shop/index.ts'
import type { MailToSend } from './mail-definition.ts'
import { sendOfKey, writeSend } from './write-send.ts'

export interface MarketingMailOrder {
  /** Unique for what the mail is about, e.g. `new-harvest:PROFILE`. */
  readonly key: string
  readonly profileId: string
  /** Advertising when left out. */
  readonly purpose?: 'marketing' | 'reviews'
  readonly locale: string
  readonly mail: MailToSend
  /** Where she is; the strictest rules hold where it is not known. */
  readonly country: string | undefined
  /** When she last bought; only for news about goods like those. */
  readonly boughtAt?: Date | undefined
  /** Where the shop stands, without a slash at the end: `https://shop.example`. */
  readonly origin: string
}

/**
 * Writes somebody a mail of advertising, or one that asks for a review, if the law and her own word let us: with the
 * mark of her country in its subject, and a way out in its foot and its headers (RFC 8058).
 *
 * Asked once more when it leaves, so that a no in the meantime counts. Repeating it with the same key makes no second
 * mail.
 *
 * @returns the send's id, or why nothing was written
 */
export async function sendMarketingMail(
  tx: Tx,
  order: MarketingMailOrder,
): Promise<{ sendId: string } | { withheld: NoReason }> {
  const known = await sendOfKey(tx, order.key)
  if (known) return { sendId: known }
  const { profileId, locale, country, boughtAt, purpose = 'marketing' } = order
  const about = { profileId, channel: 'email', purpose } as const
  const answer = await mayContact(tx, { ...about, country, boughtAt, now: tx.now })
  if (!answer.may) return { withheld: answer.because }

  const { email } = (await findProfile(tx, profileId))!
  const { defaultLocale } = await shopSettings(tx)
  const pages = order.origin + (locale === defaultLocale ? '' : `/${locale}`)
  const token = await consentToken(tx, about)
  const sendId = await writeSend(
    tx,
    { ...order, to: email! },
    {
      purpose,
      country,
      boughtAt,
      mark: answer.mark,
      unsubscribeUrl: `${pages}/unsubscribe/${token}`,
      preferencesUrl: `${pages}/preferences/${token}`,
    },
  )
  return { sendId }
}
