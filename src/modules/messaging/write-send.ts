import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { insertSends } from './insert-sends.ts'
import { deliverMail } from './jobs.ts'
import { letterHead } from './letter-head.ts'
import type { MailToSend } from './mail-definition.ts'
import { noteTried, renderInTest } from './mail-tests/render-in-test.ts'

export interface MailOrder {
  /** Unique for what the mail is about, e.g. `order-confirmation:ORDER`. */
  key: string
  to: string
  profileId?: string | null
  locale: string
  mail: MailToSend
  /** Where it goes to; it decides only whether openings and links may be counted. */
  country?: string | undefined
  /** Which mail it answers, so that mailboxes put both into one conversation; see `answerIds`. */
  answers?: { readonly inReplyTo: string; readonly references: string } | undefined
}

export async function sendOfKey(tx: Tx, key: string): Promise<string | undefined> {
  const [known] = await query<{ id: string }>(tx, 'select id from messaging.send where key = $1', [key])
  return known?.id
}

/** Writes a mail out that somebody asked for or must know, and puts it in the outbox. @returns the send's id */
export async function writeSend(tx: Tx, order: MailOrder): Promise<string> {
  const { brandedIn, domain } = await letterHead(tx)
  const { rendered, tried } = await renderInTest(tx, order.mail, {
    locale: order.locale,
    frame: { shop: brandedIn(order.locale), unsubscribe: undefined },
    whom: order.profileId ?? order.to,
  })
  const id = tx.newId()
  const made = await insertSends(tx, [
    {
      ...{ id, key: order.key, channel: 'email', template: order.mail.template, profile_id: order.profileId ?? null },
      ...{ recipient: order.to, locale: rendered.locale, subject: rendered.subject, html: rendered.html },
      ...{ body_text: rendered.text, message_id: `${id}@${domain}`, purpose: 'order', tells: 'serve', priority: 1 },
      ...{ is_asked_for: false, is_test: false, state: 'queued', country: order.country },
      ...{ in_reply_to: order.answers?.inReplyTo, reference_ids: order.answers?.references },
    },
  ])
  if (!made.has(id)) return id
  await noteTried(tx, [{ id, tried }])
  await tx.enqueue(deliverMail({ sendId: id }), { key: id })
  return id
}
