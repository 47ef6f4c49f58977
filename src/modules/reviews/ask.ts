import type { Tx } from '../../kernel/transaction.ts'
import type { Order } from '../orders/index.ts'

/** By which way somebody is asked; `page`: she asked for the link herself, on a product's page. */
export const askChannels = ['email', 'sms', 'push', 'messenger', 'page'] as const
export type AskChannel = (typeof askChannels)[number]

/** One thing that is asked about. */
export interface AskedLine {
  readonly lineId: string
  /** For the link: opens the one-screen form without signing in. Cannot be guessed. */
  readonly token: string
  /** The same link in twelve characters, for where each is paid for: `/r/CODE`. */
  readonly code: string
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

/**
 * What came of asking on one channel: `unreachable` where she has no address there, or where the law or her own word
 * forbid it, so that the next channel may try; `waitsUntil` where it may go then.
 */
export type Asked = 'asked' | 'unreachable' | { readonly waitsUntil: Date }

/** Who asks on one channel. */
export interface ReviewAsker {
  readonly channel: AskChannel
  /** Writes the message in this transaction, if she may be asked on this channel now. Safe to repeat with the same key. */
  ask(tx: Tx, asking: Asking): Promise<Asked>
}
