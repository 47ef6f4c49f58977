import type { Saying } from './channels/channel-adapter.ts'
import type { ContentCard } from './message-order.ts'

/** The ways by which messages go; each has a transport of its own. */
export const messageChannels = ['email', 'sms', 'push', 'messenger'] as const
export type MessageChannel = (typeof messageChannels)[number]

/** A short message as it leaves the house. */
export interface OutgoingMessage {
  readonly sendId: string
  /** The number or the device, as the channel's addresses are written. */
  readonly to: string
  /** Of push. */
  readonly title: string
  readonly text: string
  readonly link?: string | undefined
  readonly linkText?: string | undefined
  readonly icon?: string | undefined
  readonly answers?: readonly string[] | undefined
  readonly card?: ContentCard | undefined
  readonly locale: string
  readonly isAdvertising: boolean
}

/** Who carries the messages of one channel that is not email; at most one for each. */
export interface MessageTransport {
  readonly channel: Exclude<MessageChannel, 'email'>
  readonly name: string
  /** In characters, of what is handed over; a longer one is never made. */
  readonly limits: { readonly textLength: number }
  /**
   * Hands one message over.
   *
   * @throws {MessageRefusedForGood} when trying again cannot help; any other error is tried again
   */
  deliver(message: OutgoingMessage): Promise<void>
  /** Answers who wrote, outside the outbox; see `ChannelAdapter.say`. Nothing is said by an adapter that is off. */
  say?(adapter: string, saying: Saying): Promise<void>
}

export class MessageRefusedForGood extends Error {
  /** Whether nobody is reached there any more: the address is not written to again. */
  readonly isAddressGone: boolean

  constructor(message: string, { isAddressGone = false } = {}) {
    super(message)
    this.isAddressGone = isAddressGone
  }
}
