import type { ShopSettings } from '../shop/index.ts'
import type { Dressing } from './dressing.ts'
import type { DkimSigner, OutgoingMail } from './mail-transport.ts'
import type { OutgoingMessage } from './message-transport.ts'
import type { SendContent } from './send.ts'

/** What all mails of one batch leave with. */
export interface Envelope {
  readonly shop: ShopSettings
  readonly dressing: Dressing
  readonly dkim: DkimSigner | undefined
}

/** A mail of the outbox as it is handed to the mail server. */
export const outgoingMail = (send: SendContent, { shop, dressing, dkim }: Envelope): OutgoingMail =>
  dressing.dress(
    {
      messageId: send.messageId,
      from: { name: shop.name, address: shop.contactEmail },
      sender: send.senderName && send.replyTo ? { name: send.senderName, replyTo: send.replyTo } : undefined,
      to: send.recipient,
      subject: send.subject,
      html: send.html,
      text: send.bodyText,
      unsubscribeUrl: send.unsubscribeUrl ?? undefined,
      inReplyTo: send.inReplyTo ?? undefined,
      references: send.referenceIds?.split(' '),
      dkim,
    },
    send.id,
  )

/** A short message of the outbox as it is handed to whoever carries its channel. */
export const outgoingMessage = (send: SendContent): OutgoingMessage => ({
  sendId: send.id,
  to: send.recipient,
  title: send.subject,
  text: send.bodyText,
  link: send.link ?? undefined,
  linkText: send.linkText ?? undefined,
  icon: send.icon ?? undefined,
  answers: send.answers ?? undefined,
  card: send.card ?? undefined,
  locale: send.locale,
  isAdvertising: send.purpose !== 'order',
})
