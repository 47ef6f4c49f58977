import type { Automation, ContentCard, ContentType } from './message-order.ts'
import type { MessageChannel } from './message-transport.ts'

/**
 * What became of a message: waiting for its turn, held back for now (budget, quiet hours, a pause), handed to the server
 * of its channel, or refused by it for good.
 */
export type SendState = 'queued' | 'held' | 'sent' | 'refused'

/**
 * `marketing` is advertising, which the law lets leave only with her consent; `reviews` asks about what she bought, and
 * leaves unless she said no.
 */
export type MailPurpose = 'order' | 'marketing' | 'reviews'

/** One message to one person. */
export interface Send {
  readonly id: string
  /** What it is for, e.g. `order-confirmation:…`; a second message for the same is never made. */
  readonly key: string
  readonly channel: MessageChannel
  readonly template: string
  readonly profileId: string | null
  readonly recipient: string
  readonly locale: string
  /** Of a short message its beginning, or its title. */
  readonly subject: string
  readonly state: SendState
  readonly tries: number
  readonly lastError: string | null
  readonly createdAt: Date
  readonly sentAt: Date | null
  /** When a server was given it, or may have been, without an answer; unless it is sent, it may have arrived. */
  readonly unansweredAt: Date | null
}

/** A message with all that is in it, as the outbox shows it and the transport delivers it. */
export interface SendContent extends Send {
  /** Of mails alone. */
  readonly html: string
  readonly bodyText: string
  /** Of push: where a press on it leads, and what stands beside it. */
  readonly link: string | null
  readonly icon: string | null
  /** Of a platform: what stands on the link, and what she may press in answer. */
  readonly linkText: string | null
  readonly answers: readonly string[] | null
  readonly card: ContentCard | null
  /** RFC 5322 Message-ID without brackets; the same at every try, so that a mailbox can drop a double. */
  readonly messageId: string
  readonly purpose: MailPurpose
  /** Where and since when she is a customer, by which is asked again whether she may be written to. */
  readonly country: string | null
  readonly boughtAt: Date | null
  /** Of all but an order's own: where one POST takes her off the list. */
  readonly unsubscribeUrl: string | null
  readonly senderName: string | null
  readonly replyTo: string | null
  /** Of an answer: the Message-ID of the mail that it answers, and those before it with spaces between. */
  readonly inReplyTo: string | null
  readonly referenceIds: string | null
  readonly tells: ContentType
  readonly automationKind: Automation['kind'] | null
  readonly automationId: string | null
  readonly automationStep: string | null
  readonly automationVariant: string | null
  readonly isAskedFor: boolean
  readonly isTest: boolean
}

/** The columns of `messaging.send` as a `SendContent`, of the table under its own name. */
export const sendColumns = `
  send.id, send.key, send.channel, send.template, send.profile_id as "profileId", send.recipient, send.locale,
  send.subject, send.html, send.body_text as "bodyText", send.link, send.icon, send.link_text as "linkText",
  send.answers, send.card, send.message_id as "messageId",  send.state, send.tries, send.last_error as "lastError", send.created_at as "createdAt", send.sent_at as "sentAt",
  send.purpose, send.country, send.bought_at as "boughtAt", send.unsubscribe_url as "unsubscribeUrl",
  send.sender_name as "senderName", send.reply_to as "replyTo",
  send.in_reply_to as "inReplyTo", send.reference_ids as "referenceIds", send.tells, send.automation_kind as "automationKind",
  send.automation_id as "automationId", send.automation_step as "automationStep",
  send.automation_variant as "automationVariant", send.is_asked_for as "isAskedFor", send.is_test as "isTest",
  send.unanswered_at as "unansweredAt"`
