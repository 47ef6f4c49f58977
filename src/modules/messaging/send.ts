/** What became of a mail: waiting for its turn, handed to the mail server, or refused by it for good. */
export type SendState = 'queued' | 'sent' | 'refused'

/**
 * `marketing` is advertising, which the law lets leave only with her consent; `reviews` asks about what she bought, and
 * leaves unless she said no.
 */
export type MailPurpose = 'order' | 'marketing' | 'reviews'

/** One mail to one person. */
export interface Send {
  readonly id: string
  /** What it is for, e.g. `order-confirmation:…`; a second mail for the same is never made. */
  readonly key: string
  readonly template: string
  readonly profileId: string | null
  readonly recipient: string
  readonly locale: string
  readonly subject: string
  readonly state: SendState
  readonly tries: number
  readonly lastError: string | null
  readonly createdAt: Date
  readonly sentAt: Date | null
}

/** A mail with all that is in it, as the outbox shows it and the transport delivers it. */
export interface SendContent extends Send {
  readonly html: string
  readonly bodyText: string
  /** RFC 5322 Message-ID without brackets; the same at every try, so that a mailbox can drop a double. */
  readonly messageId: string
  readonly purpose: MailPurpose
  /** Where and since when she is a customer, by which is asked again whether she may be written to. */
  readonly country: string | null
  readonly boughtAt: Date | null
  /** Of all but an order's own: where one POST takes her off the list. */
  readonly unsubscribeUrl: string | null
}
