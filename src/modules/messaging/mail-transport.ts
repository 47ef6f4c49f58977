/** A mail as it leaves the house. */
export interface OutgoingMail {
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /** Of advertising: goes into the headers `List-Unsubscribe` and `List-Unsubscribe-Post` (RFC 8058). */
  readonly unsubscribeUrl?: string | undefined
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

export class MailRefusedForGood extends Error {
  /** Whether there is no such mailbox, rather than a mail that was not wanted. */
  readonly isMailboxGone: boolean

  constructor(message: string, { isMailboxGone = false } = {}) {
    super(message)
    this.isMailboxGone = isMailboxGone
  }
}
