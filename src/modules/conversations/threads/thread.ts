import { z } from 'zod'

/** Where a conversation is held. `messenger` is any platform on which people write to the shop. */
export const threadChannels = ['chat', 'email', 'sms', 'messenger'] as const
export type ThreadChannel = (typeof threadChannels)[number]

export const threadStates = ['open', 'snoozed', 'closed'] as const
export type ThreadState = (typeof threadStates)[number]

/** Who has it in hand: the helper answers by itself, nobody of the staff has taken it, or one of them has. */
export const holders = ['helper', 'nobody', 'staff'] as const
export type Holder = (typeof holders)[number]

/**
 * How it is known whose it is: by the browser alone, by the address that was written from, or because she is signed in.
 */
export type KnownBy = 'device' | 'address' | 'sign-in'

/** Where she was as she wrote last, as her browser told. */
export const threadAboutSchema = z.object({
  path: z.string().max(300).optional().describe('Path of the page she is on, without its query'),
  productId: z.uuid().optional().describe('The product whose page she is on'),
  market: z.string().max(32).optional(),
  checkoutId: z.uuid().optional().describe('Her cart'),
})
export type ThreadAbout = z.infer<typeof threadAboutSchema>

/** All that the shop and one person said to each other at one place. */
export interface Thread {
  readonly id: string
  readonly channel: ThreadChannel
  /** Of a messenger: `telegram`. */
  readonly platform: string | null
  /** The mail address, number or id on the platform; null in the chat. */
  readonly address: string | null
  readonly profileId: string | null
  readonly knownBy: KnownBy
  /** Where a guest of the chat wants to be answered: said, never proven. */
  readonly saidEmail: string | null
  /** As she calls herself; empty where she said nothing. */
  readonly name: string
  /** Of mails. */
  readonly subject: string
  readonly locale: string
  readonly about: ThreadAbout
  readonly state: ThreadState
  readonly snoozedUntil: Date | null
  readonly closedAt: Date | null
  readonly heldBy: Holder
  readonly staffId: string | null
  /** How often in a row the helper knew no answer. */
  readonly misses: number
  /** How many messages there are, notes among them. */
  readonly messages: number
  /** How many of hers nobody on the staff has read. */
  readonly unread: number
  readonly seenNumber: number
  readonly waitingSince: Date | null
  /** Until when the platform lets the shop answer; null where it always does. */
  readonly windowUntil: Date | null
  readonly lastNumber: number
  readonly lastWho: string | null
  /** Its beginning, in one line. */
  readonly lastText: string
  readonly lastAt: Date
  /** Goes up with every change. */
  readonly version: number
  readonly createdAt: Date
}

export const threadColumns = `
  thread.id, thread.channel, thread.platform, thread.address, thread.profile_id as "profileId",
  thread.known_by as "knownBy", thread.said_email as "saidEmail", thread.name, thread.subject, thread.locale,
  thread.about, thread.state, thread.snoozed_until as "snoozedUntil", thread.closed_at as "closedAt",
  thread.held_by as "heldBy", thread.staff_id as "staffId", thread.misses, thread.messages, thread.unread,
  thread.seen_number as "seenNumber", thread.waiting_since as "waitingSince", thread.window_until as "windowUntil",
  thread.last_number as "lastNumber", thread.last_who as "lastWho", thread.last_text as "lastText",
  thread.last_at as "lastAt", thread.version, thread.created_at as "createdAt"`
