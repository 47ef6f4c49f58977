import type { OutgoingMail } from '../../modules/messaging/index.ts'
import { headerLine, type Mailbox, mailboxLine } from './header-line.ts'
import { bodyPart } from './mail-body.ts'

/**
 * A mail as it goes over the wire (RFC 5322, RFC 2046): its headers, then the same words as plain text and as HTML.
 *
 * Written at once rather than as a stream of parts, which takes a multiple of the time. The same mail at the same instant
 * gives the same bytes.
 */
export function wholeMail(mail: OutgoingMail, { from, now }: { from: Mailbox | undefined; now: Date }): Buffer {
  const { sender, replyTo } = namesOf(mail, from)
  // Names the mail, which its words cannot: they were written before it had an id.
  const boundary = `=_${mail.messageId.replaceAll(/[^\w.-]/g, '').slice(0, 60)}`
  const lines = [
    mailboxLine('From', sender),
    mailboxLine('To', { name: '', address: mail.to }),
    mailboxLine('Reply-To', replyTo),
    headerLine('Subject', mail.subject),
    headerLine('Message-ID', `<${mail.messageId}>`),
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    ...moreHeaders(mail),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    bodyPart('text/plain', mail.text),
    `--${boundary}`,
    bodyPart('text/html', mail.html),
    `--${boundary}--`,
    '',
  ]
  const whole = lines.join('\r\n')
  return Buffer.from(whole, /[\u0080-\uffff]/.test(whole) ? 'utf8' : 'latin1')
}

/**
 * From whom a mail comes, and where answers go. A person who speaks in place of the shop has her name before the address
 * that this server may send for; answers come to her own mailbox. Where the shop takes answers in itself they come there
 * whoever speaks; the name stays hers.
 */
function namesOf({ from, sender, answersTo }: OutgoingMail, configured: Mailbox | undefined) {
  const replyTo = sender ? { name: sender.name, address: sender.replyTo } : from
  return {
    sender: sender ? { name: sender.name, address: (configured ?? from).address } : (configured ?? from),
    replyTo: answersTo ? { name: replyTo.name, address: answersTo } : replyTo,
  }
}

function moreHeaders({ sendMark, unsubscribeUrl, inReplyTo, references }: OutgoingMail): string[] {
  // What somebody answers is written by a person, and may be answered by a machine of hers.
  const headers = inReplyTo ? [] : [headerLine('Auto-Submitted', 'auto-generated')]
  if (inReplyTo) headers.push(`In-Reply-To: ${idLine(inReplyTo)}`)
  if (references?.length) headers.push(`References: ${references.map(idLine).join('\r\n ')}`)
  if (sendMark) headers.push(headerLine('X-Dangol-Send', sendMark))
  // The one click of RFC 8058; a mail signed with DKIM must have both headers signed (section 4).
  if (unsubscribeUrl) {
    headers.push(
      headerLine('List-Unsubscribe', `<${unsubscribeUrl}>`),
      headerLine('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'),
    )
  }
  return headers
}

/** A Message-ID as a header has it; what a stranger wrote into his loses all that could end the line. */
const idLine = (id: string): string => `<${id.replaceAll(/[^\x21-\x7e]|[<>]/g, '').slice(0, 300)}>`
