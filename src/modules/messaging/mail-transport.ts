import type { KeyObject } from 'node:crypto'
import { MessageRefusedForGood } from './message-transport.ts'

/** A mail as it leaves the house. */
export interface OutgoingMail {
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  /** A person who speaks in place of the shop, and where her mailbox is. */
  readonly sender?: { readonly name: string; readonly replyTo: string } | undefined
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /** Of advertising: goes into the headers `List-Unsubscribe` and `List-Unsubscribe-Post` (RFC 8058). */
  readonly unsubscribeUrl?: string | undefined
  /** Of an answer: the Message-ID that it answers, and those before it, without brackets (RFC 5322 section 3.6.4). */
  readonly inReplyTo?: string | undefined
  readonly references?: readonly string[] | undefined
  /** Where a mailbox that refuses later tells so (the sender of the envelope); the address of `from` when left out. */
  readonly envelopeFrom?: string | undefined
  /** Where an answer is taken in place of a mailbox: goes before every other `Reply-To`. */
  readonly answersTo?: string | undefined
  /** Names the send for providers that tell what became of it: goes into the header `X-Dangol-Send`. */
  readonly sendMark?: string | undefined
  /** What signs it (RFC 6376). */
  readonly dkim?: DkimSigner | undefined
}

export interface DkimSigner {
  readonly domainName: string
  readonly keySelector: string
  readonly privateKey: KeyObject
}

/** Where mails go: a mail server, or nowhere but the outbox that staff can read. */
export interface MailTransport {
  readonly name: string
  /**
   * Hands one mail over.
   *
   * @throws {MailRefusedForGood} when trying again cannot help (SMTP 5xx); any other error is tried again
   */
  deliver(mail: OutgoingMail): Promise<void>
}

export class MailRefusedForGood extends MessageRefusedForGood {
  /** Whether there is no such mailbox, rather than a mail that was not wanted. */
  readonly isMailboxGone: boolean

  constructor(message: string, { isMailboxGone = false } = {}) {
    super(message, { isAddressGone: isMailboxGone })
    this.isMailboxGone = isMailboxGone
  }
}
