import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import addressparser from 'nodemailer/lib/addressparser'
import { systemClock } from '../../kernel/clock.ts'
import {
  type DkimSigner,
  MailRefusedForGood,
  type MailTransport,
  type OutgoingMail,
} from '../../modules/messaging/index.ts'
import type { Mailbox } from './header-line.ts'
import { wholeMail } from './whole-mail.ts'

export interface SmtpOptions {
  /** `Tea House <post@example.com>`: the sender that this server may send for; the shop's own address is then where answers go. */
  readonly from?: string | undefined
  /** Connections kept open and used in turn; 1 to 20. */
  readonly connections?: number
  /** How long a server may keep silent before its connection is given up. */
  readonly socketTimeoutMs?: number
}

/**
 * Delivers through a mail server, over a pool of connections: each takes one mail after the other.
 *
 * @param url `smtp://user:password@host:587`, or `smtps://…:465` for TLS from the start
 */
export function smtpTransport(url: string, options: SmtpOptions = {}): MailTransport & { close(): void } {
  const { connections = 4, socketTimeoutMs = 60_000 } = options
  const from = options.from ? mailboxIn(options.from) : undefined
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    connectionTimeout: Math.min(15_000, socketTimeoutMs),
    greetingTimeout: Math.min(15_000, socketTimeoutMs),
    socketTimeout: socketTimeoutMs,
  })
  // What is whole and signed by nobody goes to the connection as it is, past three streams that would change nothing.
  transport.use('stream', ({ data: { raw, dkim }, message }, done) => {
    if (Buffer.isBuffer(raw) && !dkim) message.createReadStream = () => inOnePiece(raw)
    done()
  })
  return {
    name: 'smtp',
    deliver: async (mail) => {
      try {
        await transport.sendMail({
          messageId: `<${mail.messageId}>`,
          raw: wholeMail(mail, { from, now: systemClock.now() }),
          envelope: envelopeOf(mail, from),
          ...(mail.dkim && { dkim: signingWith(mail.dkim) }),
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

const inOnePiece = (whole: Buffer): Readable =>
  new Readable({
    read() {
      this.push(whole)
      this.push(null)
    },
  })

/** Both headers of the one click must be signed (RFC 8058 section 4), and what a reader acts upon. */
const signedHeaders =
  'from:sender:reply-to:subject:date:message-id:to:cc:mime-version:content-type:content-transfer-encoding:' +
  'list-unsubscribe:list-unsubscribe-post:auto-submitted'

/** NOTE The library hands the key to `crypto`, which takes an opened one as well and then signs in half the time. */
const signingWith = ({ privateKey, ...names }: DkimSigner) => ({
  ...names,
  privateKey: privateKey as unknown as string,
  headerFieldNames: signedHeaders,
})

/** Of `Tea House <post@example.com>`, or of an address alone. */
function mailboxIn(text: string): Mailbox {
  const [first] = addressparser(text, { flatten: true })
  return { name: first?.name ?? '', address: first?.address || text.trim() }
}

/** A 5xx answer to this recipient or this message is final (RFC 5321 section 4.2.1); a failed login is not the mail's fault. */
function forGood(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  return responseCode !== undefined && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
}

/** What comes back says by the address it comes to which mail it was. */
const envelopeOf = ({ envelopeFrom, from, to }: OutgoingMail, configured: Mailbox | undefined) => ({
  from: { name: '', address: envelopeFrom ?? (configured ?? from).address },
  to: [{ name: '', address: to }],
})

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
