import sanitize from 'sanitize-html'
import { digest } from '../../kernel/digest.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { answeredIds, type IncomingMail } from './incoming-mail.ts'
import { MailAnswersNothing } from './incoming-refusals.ts'
import { heard } from './heard-event.ts'
import { noteReading } from './note-reading.ts'
import { replied } from './reading-events.ts'

const longest = { text: 50_000, html: 100_000, line: 300, attachments: 20 }

const allowed: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'div', 'br', 'ul', 'ol', 'li', 'strong', 'b', 'em', 'i', 'u', 's', 'blockquote', 'hr', 'span'],
    ...['h1', 'h2', 'h3', 'h4', 'pre', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a'],
  ],
  allowedAttributes: { a: ['href', 'rel', 'target'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: { a: sanitize.simpleTransform('a', { rel: 'nofollow noopener noreferrer', target: '_blank' }) },
}

interface Answered {
  readonly id: string
  readonly profileId: string | null
  readonly recipient: string
}

/**
 * Keeps what somebody answered to one of our mails, and announces it.
 *
 * The mail that it answers is known by the signed address it was sent to, or else by what its headers say it answers;
 * then only if it comes from the address that was written to. Repeating it changes nothing.
 *
 * @throws {MailAnswersNothing}
 */
export async function takeReply(tx: Tx, mail: IncomingMail, sendId: string | undefined): Promise<void> {
  const from = mail.email.from?.address?.toLowerCase() ?? ''
  const answered = await answeredSend(tx, mail, sendId)
  if (!answered) throw new MailAnswersNothing()
  const isFromRecipient = from === answered.recipient.toLowerCase()
  if (!sendId && !isFromRecipient) throw new MailAnswersNothing()
  const { email } = mail
  const text = email.text ?? ''
  const replyId = tx.newId()
  const kept = await query(tx, insertReply, [
    ...[replyId, messageIdOf(mail, answered.id), answered.id, answered.profileId, isFromRecipient],
    ...[from.slice(0, longest.line), line(email.from?.name), line(email.subject)],
    ...[clean(text).slice(0, longest.text), sanitize(clean(email.html ?? ''), allowed).slice(0, longest.html)],
    ...[JSON.stringify(attachmentsOf(mail)), tx.now],
  ])
  if (kept.length === 0) return
  await noteReading(tx, answered.id, 'replied_at', tx.now)
  await tx.publish(replied({ sendId: answered.id, profileId: answered.profileId }))
  await tx.publish(heard({ heardId: replyId, profileId: answered.profileId, channel: 'email', isObeyed: false }))
}

async function answeredSend(tx: Tx, mail: IncomingMail, sendId: string | undefined): Promise<Answered | undefined> {
  const ids = answeredIds(mail)
  const found = await query<Answered & { messageId: string }>(
    tx,
    `select id, profile_id as "profileId", recipient, message_id as "messageId" from messaging.send
     where id = $1 or ($1::uuid is null and message_id = any($2::text[]))`,
    [sendId ?? null, ids],
  )
  return sendId ? found[0] : ids.map((id) => found.find(({ messageId }) => messageId === id)).find(Boolean)
}

const insertReply = `
  insert into messaging.reply (id, message_id, send_id, profile_id, is_from_recipient, from_address, from_name, subject,
    body_text, html, attachments, received_at, is_told)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, true) on conflict (message_id) do nothing returning id`

/** Told apart by the mail it answers: nobody can keep out another's answer by taking its Message-ID first. */
const messageIdOf = ({ email, headers }: IncomingMail, sendId: string): string => {
  const own = email.messageId ?? digest(`${headers.get('date')} ${email.text} ${email.html}`).toString('hex')
  return `${sendId} ${clean(own)}`.slice(0, 500)
}

const attachmentsOf = ({ email }: IncomingMail) =>
  email.attachments.slice(0, longest.attachments).map(({ filename, mimeType, content }) => ({
    name: line(filename ?? ''),
    type: mimeType,
    bytes: (content as ArrayBuffer).byteLength,
  }))

/** PostgreSQL keeps no zero bytes. */
const clean = (text: string): string => text.replaceAll('\0', '')
const line = (text: string | undefined): string => clean(text ?? '').slice(0, longest.line)
