import type { Tx } from '../../kernel/transaction.ts'
import { shopSettings } from '../shop/index.ts'
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

/**
 * Writes a mail and puts it in the outbox; it leaves after the transaction has committed.
 *
 * Repeating it with the same key makes no second mail: the database holds each key once.
 *
 * @returns the send's id, also when the mail was there already
 * @throws {Error} when the mail's words speak of data that is not there
 */
export async function sendMail(tx: Tx, order: MailOrder): Promise<string> {
  const db = writing(tx)
  const known = await db.selectFrom('messaging.send').select('id').where('key', '=', order.key).executeTakeFirst()
  if (known) return known.id

  const shop = await shopSettings(tx)
  const rendered = await renderMail(order.mail, order.locale, { ...shop, address: shop.address ?? '' })
  const id = tx.newId()
  const made = await db
    .insertInto('messaging.send')
    .values({
      id,
      key: order.key,
      template: order.mail.template,
      profile_id: order.profileId ?? null,
      recipient: order.to,
      locale: rendered.locale,
      subject: rendered.subject,
      html: rendered.html,
      body_text: rendered.text,
      message_id: `${id}@${domainOf(shop.contactEmail)}`,
      last_error: null,
      created_at: tx.now,
      sent_at: null,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) await tx.enqueue(deliverMail({ sendId: id }), { key: id })
  return id
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1)
