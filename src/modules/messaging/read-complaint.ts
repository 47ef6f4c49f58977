import { addressIn, headerBlocks } from './header-blocks.ts'
import type { IncomingMail } from './incoming-mail.ts'

/** What a mailbox provider told by a feedback report (ARF, RFC 5965). */
export interface Complaint {
  /** The envelope sender of the mail that is complained of: our signed address, where the provider tells it. */
  readonly sender: string | undefined
  /** Its Message-ID, without brackets. */
  readonly messageId: string | undefined
  readonly said: string
}

/** Kinds of feedback that say she did not want it; `not-spam` says the opposite. */
const unwanted = new Set(['abuse', 'fraud', 'opt-out', 'opt-out-list', 'virus', 'other'])

/** @returns nothing where the mail is no such report, or does not complain */
export function readComplaint(mail: IncomingMail): Complaint | undefined {
  const [feedback] = headerBlocks(mail.part('message/feedback-report') ?? '')
  const kind = feedback?.get('feedback-type')?.toLowerCase()
  if (!feedback || !kind || !unwanted.has(kind)) return undefined
  const [original] = headerBlocks(mail.part('message/rfc822') ?? mail.part('text/rfc822-headers') ?? '')
  return {
    sender: addressIn(feedback.get('original-mail-from')) ?? addressIn(original?.get('return-path')),
    messageId: original?.get('message-id')?.replaceAll(/[<>\s]/g, ''),
    said: [kind, feedback.get('user-agent')].filter(Boolean).join(', '),
  }
}
