import type { Tx } from '../../kernel/transaction.ts'
import type { Order } from '../orders/index.ts'

/** By which way somebody is asked; `page`: she asked for the link herself, on a product's page. */
export const askChannels = ['email', 'chat', 'sms', 'page'] as const
export type AskChannel = (typeof askChannels)[number]

/** One thing that is asked about. */
export interface AskedLine {
  readonly lineId: string
  /** For the link: opens the one-screen form without signing in. Cannot be guessed. */
  readonly token: string
  readonly title: string
  readonly variantTitle: string
}

/** What is asked of one order, in one message. */
export interface Asking {
  readonly order: Order
  /** 1 for the first message, 2 for the only reminder. */
  readonly round: 1 | 2
  /** Unique for this message. */
  readonly key: string
  readonly lines: readonly AskedLine[]
  /** What is offered, in her language; absent where nothing is. */
  readonly incentive: string | undefined
}

/** Who asks on one channel: mails now; a chat or a phone number is another of these. */
export interface ReviewAsker {
  readonly channel: AskChannel
  /** Writes the message in this transaction. @returns whether she may be, and is, asked on this channel */
  ask(tx: Tx, asking: Asking): Promise<boolean>
}
