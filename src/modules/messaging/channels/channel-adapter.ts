import type { z } from 'zod'
import type { Channel } from '../../consent/index.ts'
import type { IdentityKind } from '../../profiles/index.ts'

/**
 * Who carries messages of a channel beside mail: Twilio, the push services of browsers, the next platform.
 *
 * An adapter is one folder under `src/adapters/` and one line in `src/ports.ts`. It knows its supplier and nothing of
 * the shop: who may be reached, when, how often and in which words is decided before it is asked.
 */
export interface ChannelAdapter {
  /** As in addresses and settings: `twilio`. */
  readonly name: string
  /** Whose rules hold: of consent, quiet hours and the contact budget. */
  readonly channel: Channel
  /** The identity key: by which kind of identity it knows people; `device` of a browser that subscribed. */
  readonly identity: IdentityKind
  /** In characters, of what is handed over. */
  readonly textLength: number
  /**
   * The window rule: it may only speak within so many hours after somebody spoke to the shop on it; left out where it may
   * at any time.
   */
  readonly windowHours?: number
  /** What staff set for it, and what of that is secret. Unknown fields are refused. */
  readonly settings: z.ZodType<Record<string, unknown>>
  readonly secrets: readonly string[]
  /** Makes what nobody should have to type: keys, at the first time it is turned on. */
  prepare?(): { settings: Record<string, unknown>; secrets: Record<string, string> }
  /** Why it cannot be turned on with these settings, in a sentence for staff. */
  lacks?(settings: Record<string, unknown>, secrets: Record<string, string>): string | undefined
  /**
   * The outbound send: hands one message over, once.
   *
   * @throws {MessageRefusedForGood} when trying again cannot help; any other error is tried again, later
   */
  send(letter: ChannelLetter, access: ChannelAccess): Promise<HandedOver>
  /**
   * The inbound events: reads what the supplier posted to `/hooks/NAME/WHAT`, once it has proved that it came from there.
   *
   * @throws {HookNotProven} when it did not
   */
  receive?(post: HookPost, access: ChannelAccess): readonly Inbound[]
  /** What the supplier is answered, with words that it is to say to whoever wrote. */
  answer?(says: readonly string[]): { readonly type: string; readonly body: string }
}

/** One message as it is handed over. */
export interface ChannelLetter {
  readonly sendId: string
  /** A number in E.164, an id of the platform, or a browser's subscription. */
  readonly to: string
  /** Where the address is, as far as it tells: `KR`. */
  readonly country: string | undefined
  readonly title: string
  readonly text: string
  readonly link?: string | undefined
  readonly icon?: string | undefined
  readonly isAdvertising: boolean
}

/** What an adapter may use: its settings, its secrets opened, and where its supplier reaches the shop. */
export interface ChannelAccess {
  readonly settings: Readonly<Record<string, unknown>>
  readonly secrets: Readonly<Record<string, string>>
  /** Where the shop stands, without a slash at the end; undefined until it has a public address. */
  readonly publicUrl: string | undefined
  readonly contactEmail: string
}

/** What came of handing over. */
export interface HandedOver {
  /** The supplier's own number of it, by which it reports later. */
  readonly externalId?: string
}

/** A POST of the supplier, as it came. */
export interface HookPost {
  /** What stands behind `/hooks/NAME/`. */
  readonly what: string
  /** Path and query, as they were asked for. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** What a supplier tells. */
export type Inbound =
  | {
      readonly kind: 'said'
      /** The supplier's number of it: the second of two equal ones does nothing. */
      readonly externalId: string
      readonly from: string
      readonly to: string
      readonly text: string
      /** Whether the supplier has answered by itself, as Twilio does to STOP and HELP. */
      readonly isAnswered?: boolean
      readonly means?: 'stop' | 'start' | 'help' | undefined
    }
  | {
      readonly kind: 'status'
      readonly externalId: string
      /** Which send it is of, where the supplier was told. */
      readonly sendId?: string | undefined
      readonly status: 'accepted' | 'sent' | 'delivered' | 'failed'
      readonly code?: string | undefined
      /** Nobody is reached there any more, or she told the supplier that she wants nothing. */
      readonly ends?: 'address-gone' | 'opted-out' | undefined
    }
