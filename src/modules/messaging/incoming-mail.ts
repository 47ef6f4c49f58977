import PostalMime, { type Email } from 'postal-mime'
import { MailUnreadable } from './incoming-refusals.ts'

/** A mail that came in, taken apart. */
export interface IncomingMail {
  readonly email: Email
  /** By their names in small letters; the first of a name counts. */
  readonly headers: ReadonlyMap<string, string>
  /** The text of the first part of this kind; at most 100,000 signs. */
  part(mimeType: string): string | undefined
}

const longestPart = 100_000

/**
 * Takes a mail apart, with what a stranger can make it of bounded: at most 20 parts inside each other, 256 kB of headers.
 *
 * @throws {MailUnreadable}
 */
export async function readMail(raw: Uint8Array): Promise<IncomingMail> {
  const email = await PostalMime.parse(raw, {
    maxNestingDepth: 20,
    maxHeadersSize: 262_144,
    maxRfc822NestingDepth: 2,
  }).catch(() => {
    throw new MailUnreadable()
  })
  const headers = new Map<string, string>()
  for (const { key, value } of email.headers) if (!headers.has(key)) headers.set(key, value)
  return {
    email,
    headers,
    part: (mimeType) => {
      const found = email.attachments.find((one) => one.mimeType === mimeType)
      return (
        found &&
        Buffer.from(found.content as ArrayBuffer)
          .subarray(0, longestPart)
          .toString()
      )
    },
  }
}

/** Whether a machine answered by itself (RFC 3834): on holiday, ticket opened. Such a mail is no answer of hers. */
export function isAutomatic({ headers, email }: IncomingMail): boolean {
  const auto = headers.get('auto-submitted')?.toLowerCase()
  if (auto !== undefined) return !auto.startsWith('no')
  if (headers.has('x-autoreply') || headers.has('x-autorespond') || headers.has('x-auto-response-suppress')) return true
  if (/^(bulk|junk|auto_reply|list)$/i.test(headers.get('precedence') ?? '')) return true
  return /^(out of office|automatic reply|auto(matic)?[ -]?reply|abwesenheit|부재중)/i.test(email.subject ?? '')
}

/** The Message-IDs that a mail answers, the nearest first, without brackets; at most 20. */
export const answeredIds = ({ email }: IncomingMail): readonly string[] =>
  [...(email.inReplyTo ?? '').matchAll(/<([^<>\s]+)>/g)]
    .concat([...(email.references ?? '').matchAll(/<([^<>\s]+)>/g)].reverse())
    .map(([, id]) => id!)
    .slice(0, 20)
