import { days, hours, later } from '../../kernel/clock.ts'
import type { Candidate } from './candidate.ts'
import type { ContactSettings } from './contact-settings.ts'

export const weekMs = days(7)

/** How one person's budget stands. */
export interface Budget {
  /** When each of the last seven days' messages took its place, the oldest first. */
  readonly used: readonly Date[]
  /** What waits for a place of it, other than what asks now. */
  readonly waiting: readonly Rank[]
}

/** By what is decided who gets the last place: priority, then what the automation was measured to be worth. */
export interface Rank {
  readonly priority: number
  /** In hundredths of the shop's main currency for each message; 0 where it was not measured. */
  readonly worth: number
}

/** Negative when the first goes before the second. */
export const byRank = (a: Rank, b: Rank): number => a.priority - b.priority || b.worth - a.worth

/** The places that a message of this priority may take: the last ones are kept for 1 and 2. */
const placesFor = (priority: number, { perWeek, reserved }: ContactSettings): number =>
  priority <= 2 ? perWeek : perWeek - reserved

/** What the budget says to one message; asked in the order of rank. */
export type Room =
  | { readonly rank: number }
  /** When a place may be free. */
  | { readonly freeAt: Date }
  /** The shop has no place for it in any week. */
  | { readonly never: true }

/**
 * Whether there is a place for it now. Whoever waits with a better rank goes first, since it will ask again as soon as
 * a place is free. What she asked for herself always has one, and counts like any other.
 */
export function roomFor(
  { used, waiting }: Budget,
  candidate: Pick<Candidate, 'isAskedFor'> & Rank,
  settings: ContactSettings,
  now: Date,
): Room {
  const rank = used.length + 1
  if (candidate.isAskedFor) return { rank }
  const places = placesFor(candidate.priority, settings)
  if (places <= 0) return { never: true }
  const before = waiting.filter((other) => byRank(other, candidate) < 0).length
  if (used.length + before < places) return { rank }
  const nextToGo = used[Math.max(0, used.length - places)]
  const freed = nextToGo ? later(nextToGo, weekMs) : undefined
  return { freeAt: freed && freed > now ? freed : later(now, hours(6)) }
}
