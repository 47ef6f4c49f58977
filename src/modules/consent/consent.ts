import type { Wording } from './wording.ts'

/** By which way somebody is reached. */
export const channels = ['email', 'sms', 'push', 'messenger', 'phone', 'post'] as const
export type Channel = (typeof channels)[number]

/**
 * What for; `night-marketing` is the consent that Korea asks for apart (21:00 to 08:00). `reviews` is asking for a
 * review of what she bought, to which she can say no apart.
 */
export const purposes = ['marketing', 'night-marketing', 'reviews'] as const
export type Purpose = (typeof purposes)[number]

/** `asked`: she said yes, and has not yet confirmed that the address is hers (double opt-in). */
export const consentStates = ['granted', 'asked', 'withdrawn'] as const
export type ConsentState = (typeof consentStates)[number]

/** Where it was said; `reply`: in answer to a text of ours. */
export const consentSources = [
  'checkout',
  'sign-up',
  'preferences',
  'confirmation',
  'import',
  'staff',
  'unsubscribe',
  'one-click',
  'bounce',
  'complaint',
  'reply',
] as const
export type ConsentSource = (typeof consentSources)[number]

/** What can be shown of how it was said: a digest of the network address, the kind of device, ids. At most 2,000 bytes. */
export type Evidence = Readonly<Record<string, string | number | boolean>>

/** One thing somebody said, for good. */
export interface ConsentEntry {
  readonly id: string
  readonly profileId: string
  readonly channel: Channel
  readonly purpose: Purpose
  readonly state: ConsentState
  readonly source: ConsentSource
  /** The words she agreed to; null where none were shown, as with a withdrawal. */
  readonly wording: Wording | null
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly country: string | null
  readonly evidence: Evidence
  /** Staff or API key; null unless the source is `staff`. */
  readonly by: string | null
  readonly reason: string | null
  readonly at: Date
}

/** How things stand for one channel and purpose. */
export interface Standing {
  readonly channel: Channel
  readonly purpose: Purpose
  readonly state: ConsentState
  readonly source: ConsentSource
  readonly entryId: string
  /** When it was last said. */
  readonly since: Date
}

/** Whoever wants to be asked for no more reviews says so once, in whichever message; it holds for them all. */
export const wantsNoReviews = <S extends Standing>(hers: readonly S[]): S | undefined =>
  hers.find(({ purpose, state }) => purpose === 'reviews' && state === 'withdrawn')

/** How things stand after all that was said, in the order in which it was said: the last word counts. */
export function standingsOf(entries: readonly ConsentEntry[]): Map<string, Standing> {
  return new Map(
    entries.map(({ channel, purpose, state, source, id: entryId, at: since }) => [
      `${channel} ${purpose}`,
      { channel, purpose, state, source, entryId, since },
    ]),
  )
}
