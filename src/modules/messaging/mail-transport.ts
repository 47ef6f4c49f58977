/** A mail as it leaves the house. */
export interface OutgoingMail {
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
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

export class MailRefusedForGood extends Error {}
