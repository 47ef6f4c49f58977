import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { pictureOf } from '../media/index.ts'
import { addressIn, type ShopSettings, shopSettings } from '../shop/index.ts'
import { deliverMail } from './jobs.ts'
import type { MailToSend } from './mail-definition.ts'
import { renderMail } from './render-mail.ts'

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
  const [known] = await query<{ id: string }>(tx, 'select id from messaging.send where key = $1', [key])
  return known?.id
}

/** Writes a mail out and puts it in the outbox. @returns the send's id */
export async function writeSend(tx: Tx, order: MailOrder, advertising?: Advertising): Promise<string> {
  const shop = await shopSettings(tx)
  const rendered = await renderMail(order.mail, order.locale, {
    shop: { ...shop, address: addressIn(shop, order.locale), logo: await logoOf(tx, shop) },
    unsubscribe: advertising && {
      purpose: advertising.purpose,
      link: advertising.unsubscribeUrl,
      preferences: advertising.preferencesUrl,
    },
  })
  const id = tx.newId()
  const made = await query(tx, insertSend, [
    ...[id, order.key, order.mail.template, order.profileId ?? null, order.to, rendered.locale],
    [advertising?.mark, rendered.subject].filter(Boolean).join(' '),
    ...[rendered.html, rendered.text, `${id}@${domainOf(shop.contactEmail)}`, tx.now],
    ...[advertising?.purpose ?? 'order', advertising?.country ?? null, advertising?.boughtAt ?? null],
    advertising?.unsubscribeUrl ?? null,
  ])
  if (made.length > 0) await tx.enqueue(deliverMail({ sendId: id }), { key: id })
  return id
}

const insertSend = `
  insert into messaging.send (id, key, template, profile_id, recipient, locale, subject, html, body_text, message_id,
    created_at, purpose, country, bought_at, unsubscribe_url)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
  on conflict (key) do nothing returning id`

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
