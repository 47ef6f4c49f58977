import { doing, type Module } from '../../kernel/module.ts'
import { deliver } from './deliver-mail.ts'
import { deliverMail } from './jobs.ts'
import type { MailTransport } from './mail-transport.ts'
import { mail } from './migrations/0001-mail.ts'
import { marketing } from './migrations/0002-marketing.ts'
import { reviews } from './migrations/0003-reviews.ts'
import { newestByKey } from './migrations/0004-newest-by-key.ts'
import { oneDoor } from './migrations/0005-one-door.ts'
import { contactRules } from './migrations/0006-contact-rules.ts'
import { rouseLateMails } from './retry-send.ts'
import { personal } from './personal-data.ts'

export { mailRefused, mailSent } from './events.ts'
export { findSend } from './find-send.ts'
export { listSends, type SendSearch } from './list-sends.ts'
export { defineMail, type MailDefinition, type MailToSend, type MailWords } from './mail-definition.ts'
export { type DkimSigner, MailRefusedForGood, type MailTransport, type OutgoingMail } from './mail-transport.ts'
export {
  type Automation,
  type Content,
  type ContentType,
  contentTypes,
  type DigestItem,
  type HoldReason,
  holdReasons,
  type MessageOrder,
  type Priority,
  type Sender,
  type Sending,
  type WithheldReason,
} from './message-order.ts'
export {
  type MessageChannel,
  messageChannels,
  MessageRefusedForGood,
  type MessageTransport,
  type OutgoingMessage,
} from './message-transport.ts'
export { MailHasLeft, SendUnknown } from './refusals.ts'
export { retrySend } from './retry-send.ts'
export type { MailPurpose, Send, SendContent, SendState } from './send.ts'
export { sendMail } from './send-mail.ts'
export { type MarketingMailOrder, sendMarketingMail } from './send-marketing-mail.ts'
export { sendMessage, sendMessages } from './send-messages.ts'
export type { MailOrder } from './write-send.ts'
export { zoneOf } from './zone-of.ts'

export const messagingModule = ({ transport }: { transport: MailTransport }): Module => ({
  name: 'messaging',
  personal,
  migrations: [mail, marketing, reviews, newestByKey, oneDoor, contactRules],
  jobs: [doing(deliverMail, (edge, { sendId }) => deliver(edge, transport, sendId))],
  recurring: [
    { name: 'messaging.rouse-late-mails', everySeconds: 300, run: (edge) => edge.inTransaction(rouseLateMails) },
  ],
})
