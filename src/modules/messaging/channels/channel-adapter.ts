import type { z } from 'zod'
import type { Channel } from '../../consent/index.ts'
import type { IdentityKind } from '../../profiles/index.ts'
import type { ContentCard } from '../message-order.ts'

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
  /** Handed the same message twice, it shows it once: what became of the first time need not be known. */
  readonly isRepeatable?: boolean
  /** What staff set for it, and what of that is secret. Unknown fields are refused. */
  readonly settings: z.ZodType<Record<string, unknown>>
  readonly secrets: readonly string[]
  /** Makes what nobody should have to type: keys, at the first time it is turned on. */
  prepare?(): { settings: Record<string, unknown>; secrets: Record<string, string> }
  /** Why it cannot be turned on with these settings, in a sentence for staff. */
  lacks?(settings: Record<string, unknown>, secrets: Record<string, string>): string | undefined
  /**
   * Makes itself known to its supplier whenever it is turned on or changed: where people's words are to go.
   *
   * @returns settings that the supplier told
   * @throws {Error} with the supplier's own sentence; nothing is changed then
   */
  connect?(access: ChannelAccess): Promise<Record<string, unknown>>
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
  /** Answers who wrote, at once and outside the outbox; of suppliers that say nothing for the shop in their response. */
  say?(saying: Saying, access: ChannelAccess): Promise<void>
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
  /** What stands on the link, where a platform has buttons. */
  readonly linkText?: string | undefined
  readonly icon?: string | undefined
  /** What she may press in answer; pressed, it is heard as if she had written it. */
  readonly answers?: readonly string[] | undefined
  /** What stands beside the words, where a platform can show goods of the shop. */
  readonly card?: ContentCard | undefined
  readonly isAdvertising: boolean
}

/** Words in answer to somebody who wrote on a platform. */
export interface Saying {
  /** Her id there. */
  readonly to: string
  /** Empty: only that her press was heard. */
  readonly text: string
  /** What she may press; `yes` is a yes to the words above it. */
  readonly choices?: readonly { readonly label: string; readonly means: 'yes' }[] | undefined
  /** The supplier's number of the press that this answers. */
  readonly press?: string | undefined
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
  /** It stands before her already, and no report of that follows. */
  readonly isThere?: boolean
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
      /** `yes`: she pressed the button under words that asked for it. */
      readonly means?: 'stop' | 'start' | 'help' | 'yes' | undefined
      readonly meets?: Meeting | undefined
    }
  /** Nobody is reached there any more, as the platform tells by itself: she blocked the shop. */
  | { readonly kind: 'gone'; readonly externalId: string; readonly from: string }
  /** What the shop makes nothing of, and why, in a word: `group`, `edited`. */
  | { readonly kind: 'ignored'; readonly externalId: string; readonly because: string }
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

/** What a platform tells of who wrote, beside the words. */
export interface Meeting {
  /** What the link carried by which she came: see `startLinks`. */
  readonly token?: string | undefined
  /** In E.164, and surely hers: the platform says so. */
  readonly phone?: string | undefined
  readonly name?: string | undefined
  /** BCP 47, of her program. */
  readonly locale?: string | undefined
  /** The platform's number of her press, which waits for an answer. */
  readonly press?: string | undefined
}
