import { createTransport } from 'nodemailer'
import { MailRefusedForGood, type MailTransport, type OutgoingMail } from '../../modules/messaging/index.ts'

/**
 * Delivers through a mail server.
 *
 * @param url `smtp://user:password@host:587`, or `smtps://…:465` for TLS from the start
 * @param from `Tea House <post@example.com>`: the sender that this server may send for; the shop's own address is then
 *   where answers go. Left out, the shop's own address sends.
 */
export function smtpTransport(url: string, from?: string): MailTransport & { close(): void } {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    connectionTimeout: 15_000,
    socketTimeout: 60_000,
  })
  return {
    name: 'smtp',
    deliver: async (mail) => {
      try {
        await transport.sendMail({
          messageId: `<${mail.messageId}>`,
          from: from ?? mail.from,
          replyTo: mail.answersTo ? { name: mail.from.name, address: mail.answersTo } : mail.from,
          to: { name: '', address: mail.to },
          ...envelopeOf(mail),
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          headers: { 'Auto-Submitted': 'auto-generated', ...namingSend(mail), ...unsubscribing(mail) },
          disableFileAccess: true,
          disableUrlAccess: true,
        })
      } catch (error) {
        throw forGood(error)
          ? new MailRefusedForGood((error as Error).message, { isMailboxGone: isMailboxGone(error) })
          : error
      }
    },
    close: () => transport.close(),
  }
}

/** A 5xx answer to this recipient or this message is final (RFC 5321 section 4.2.1); a failed login is not the mail's fault. */
function forGood(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  return responseCode !== undefined && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
}

/** What comes back says by the address it comes to which mail it was. */
const envelopeOf = ({ envelopeFrom, to }: OutgoingMail) =>
  envelopeFrom ? { envelope: { from: envelopeFrom, to: [{ name: '', address: to }] } } : {}

const namingSend = ({ sendMark }: OutgoingMail): Record<string, string> => (sendMark ? { 'X-Dangol-Send': sendMark } : {})

/** The one click of RFC 8058; a mail signed with DKIM must have both headers signed (section 4). */
const unsubscribing = ({ unsubscribeUrl }: OutgoingMail): Record<string, string> =>
  unsubscribeUrl
    ? { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : {}

/**
 * No such mailbox or domain: status 5.1.x or 5.2.1 (RFC 3463), or 550 and 553 to a recipient without a status of its
 * own. 5.7.x is a policy about the sender, and says nothing of the mailbox.
 */
function isMailboxGone(error: unknown): boolean {
  const { responseCode, code, response = '' } = error as { responseCode?: number; code?: string; response?: string }
  if (code !== 'EENVELOPE') return false
  const status = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0]
  return status ? /^5\.(1\.|2\.1$)/.test(status) : responseCode === 550 || responseCode === 553
}
