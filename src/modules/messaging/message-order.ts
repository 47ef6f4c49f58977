import type { NoReason } from '../consent/index.ts'
import type { MailToSend } from './mail-definition.ts'
import type { MailPurpose } from './send.ts'

/** What is said, in the shape of the channel by which it goes. */
export type Content =
  | { readonly channel: 'email'; readonly mail: MailToSend }
  /** `text` is written out, without markup. */
  | { readonly channel: 'sms'; readonly text: string }
  /** By the platform on which she spoke to the shop last, whichever it is. */
  | {
      readonly channel: 'messenger'
      readonly text: string
      readonly link?: string
      /** What stands on the link; a word of the shop's own when left out. */
      readonly linkText?: string
      /** Of a picture above it, in full. */
      readonly icon?: string
      /** At most three, which she may press to answer. */
      readonly answers?: readonly string[]
      /** Beside the words, in the shop's own chat; a platform that shows no goods has the link alone. */
      readonly card?: ContentCard
    }
  | {
      readonly channel: 'push'
      readonly title: string
      readonly body: string
      readonly link: string
      readonly icon?: string
    }

/** Goods of the shop that stand beside words, with a control that buys: shown as they are when she looks. */
export type ContentCard =
  { readonly kind: 'product'; readonly productId: string } | { readonly kind: 'review'; readonly reviewId: string }

/** 1 leaves first when somebody’s budget is short, 5 last. */
export type Priority = 1 | 2 | 3 | 4 | 5

/** What a message does for her who reads it. */
export const contentTypes = ['serve', 'educate', 'empathise', 'sell'] as const
export type ContentType = (typeof contentTypes)[number]

/** What a message belongs to. `id` is the journey's, the campaign's, or the name of a notice. */
export interface Automation {
  readonly kind: 'journey' | 'campaign' | 'notice'
  readonly id: string
  readonly name: string
  readonly step?: string
  readonly variant?: string
}

/** Who speaks, in place of the shop: her answer goes to an address that somebody reads. */
export interface Sender {
  readonly name: string
  readonly replyTo: string
}

/** What stands for a message in the digest, should the budget hold it back. */
export interface DigestItem {
  readonly title: string
  readonly text: string
  readonly link: string
  readonly picture?: string
}

/** One message to one person, as whoever wants it sent orders it. */
export interface MessageOrder {
  /** Unique for what it is about: `journey:RUN:STEP:VISIT`. Ordered again, nothing new is made. */
  readonly key: string
  readonly profileId: string
  /** Just this address, where she wrote from; where she is reached best when left out. Of texts and messengers. */
  readonly to?: string | undefined
  /** `order` is never held, never counted, and needs no consent. */
  readonly purpose: MailPurpose
  readonly content: Content
  readonly locale: string
  /** Where she is; looked up where left out, and where that tells nothing the strictest rules hold. */
  readonly country: string | undefined
  /** When she last bought; only for news about goods like those (the soft opt-in). */
  readonly boughtAt?: Date | undefined
  /** Where the shop stands, without a slash at the end: `https://shop.example`. */
  readonly origin: string
  readonly automation?: Automation
  /** 3 when left out. */
  readonly priority?: Priority
  /** `serve` for an order's own notices and `sell` for all else when left out. */
  readonly tells?: ContentType
  readonly sender?: Sender
  /** With it, what the budget holds back goes into her next digest instead of being asked for again. */
  readonly digest?: DigestItem
  /**
   * She asked for just this herself: back in stock, a lower price, her own replenishment. It reaches her whatever her
   * budget, also where she wants to hear from the shop only when it matters; it counts like any other.
   */
  readonly isAskedFor?: boolean
  /** Goes to staff: outside budget, quiet hours and figures. */
  readonly isTest?: boolean
  /** The template it was written from, where staff wrote it, its version, and who wrote that. */
  readonly template?: { readonly id: string; readonly version: number; readonly by?: string }
}

/** Why a message waits. */
export const holdReasons = ['quiet-hours', 'budget', 'paused', 'approval'] as const
export type HoldReason = (typeof holdReasons)[number]

/**
 * Why a message will never be sent: the law or her own word; `window-closed`: on her platform the shop may only answer, and
 * she wrote too long ago; `unwritable`: its words lack something; `rejected`: a second
 * pair of eyes said no; `expired`: it waited for them until it had lost its purpose.
 */
export type WithheldReason =
  NoReason | 'window-closed' | 'only-what-matters' | 'budget' | 'unwritable' | 'rejected' | 'expired'

/** What became of an order. */
export type Sending =
  /** In the outbox, or was already. */
  | { readonly sendId: string }
  /** Not now: order it again then, with the same key. */
  | { readonly heldUntil: Date; readonly because: HoldReason }
  /** Told in her next digest; nothing is left to do. */
  | { readonly inDigest: true }
  /** Never; noted with its reason. */
  | { readonly withheld: WithheldReason }
