import type { Read, Tx } from '../../kernel/transaction.ts'
import { pictureOf } from '../media/index.ts'
import { type ShopSettings, shopSettings } from '../shop/index.ts'
import { deliverMail } from './jobs.ts'
import type { MailToSend } from './mail-definition.ts'
import { renderMail } from './render-mail.ts'
import { writing } from './tables.ts'

export interface MailOrder {
  /** Unique for what the mail is about, e.g. `order-confirmation:ORDER`. */
  key: string
  to: string
  profileId?: string | null
  locale: string
  mail: MailToSend
}

/** What a mail of advertising has beside its words. */
export interface Advertising {
  readonly purpose: 'marketing' | 'reviews'
  readonly country: string | undefined
  readonly boughtAt: Date | undefined
  /** What the subject must begin with, as in Korea `(광고)`. */
  readonly mark: string | undefined
  /** Takes one POST, and shows a page to who follows it. */
  readonly unsubscribeUrl: string
  readonly preferencesUrl: string
}

export async function sendOfKey(tx: Tx, key: string): Promise<string | undefined> {
  const known = await writing(tx).selectFrom('messaging.send').select('id').where('key', '=', key).executeTakeFirst()
  return known?.id
}

/** Writes a mail out and puts it in the outbox. @returns the send's id */
export async function writeSend(tx: Tx, order: MailOrder, advertising?: Advertising): Promise<string> {
  const shop = await shopSettings(tx)
  const rendered = await renderMail(order.mail, order.locale, {
    shop: { ...shop, address: shop.address ?? '', logo: await logoOf(tx, shop) },
    unsubscribe: advertising && {
      purpose: advertising.purpose,
      link: advertising.unsubscribeUrl,
      preferences: advertising.preferencesUrl,
    },
  })
  const id = tx.newId()
  const made = await writing(tx)
    .insertInto('messaging.send')
    .values({
      id,
      key: order.key,
      template: order.mail.template,
      profile_id: order.profileId ?? null,
      recipient: order.to,
      locale: rendered.locale,
      subject: [advertising?.mark, rendered.subject].filter(Boolean).join(' '),
      html: rendered.html,
      body_text: rendered.text,
      message_id: `${id}@${domainOf(shop.contactEmail)}`,
      last_error: null,
      created_at: tx.now,
      sent_at: null,
      purpose: advertising?.purpose ?? 'order',
      country: advertising?.country ?? null,
      bought_at: advertising?.boughtAt ?? null,
      unsubscribe_url: advertising?.unsubscribeUrl ?? null,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) await tx.enqueue(deliverMail({ sendId: id }), { key: id })
  return id
}

/** The shop's logo as a mailbox can fetch it: for that the shop must have an address that shoppers reach. */
async function logoOf(read: Read, { logoMediaId, baseUrl }: ShopSettings): Promise<Logo | null> {
  const picture = logoMediaId && baseUrl && (await pictureOf(read, [logoMediaId])).get(logoMediaId)
  if (!picture) return null
  const width = Math.round(Math.min(180, (picture.width * 44) / picture.height))
  return { url: new URL(picture.fallback, baseUrl).href, width }
}

interface Logo {
  readonly url: string
  /** As it is shown: at most 180 pixels, and 44 high. */
  readonly width: number
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1)
