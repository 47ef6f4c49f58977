import { type PlacedEvent, safelyCommitted } from './log.ts'
import { query } from './query.ts'
import type { Read } from './transaction.ts'

/** How much of the log one look goes through. */
const windowSize = 500

/** Events of the past, in the order in which their places were drawn. */
export interface PastEvents {
  readonly events: readonly PlacedEvent[]
  /** Where the next look goes on; undefined at the end of the log. */
  readonly next: number | undefined
}

/**
 * Looks through events that happened, for whoever tells of them once more; a consumer keeps a position of its own.
 *
 * One window of the log at a time, whatever its types, so that each look is short.
 */
export async function pastEvents(
  read: Read,
  { after, types }: { after: number; types: readonly string[] },
): Promise<PastEvents> {
  const seen = await query<PlacedEvent & { wanted: boolean }>(
    read,
    `select seq, xid::text as xid, type, profile_id as "profileId", data, at, type = any($2::text[]) as wanted
     from kernel.event where seq > $1 and ${safelyCommitted} order by seq limit ${windowSize}`,
    [after, types],
  )
  return {
    events: seen.filter(({ wanted }) => wanted).map(({ wanted: _, ...event }) => event),
    next: seen.length === windowSize ? seen.at(-1)!.seq : undefined,
  }
}

/**
 * A place in the log before which nothing happened at or after an instant; found in a few looks by halving.
 *
 * Places are drawn in the order of time but for transactions that overlap, so give an instant somewhat earlier.
 */
export async function placeBefore(read: Read, instant: Date): Promise<number> {
  const [ends] = await query<{ first: number | null; last: number | null }>(
    read,
    'select min(seq) as first, max(seq) as last from kernel.event',
  )
  let [low, high] = [(ends?.first ?? 1) - 1, ends?.last ?? 0]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const [next] = await query<{ at: Date }>(read, 'select at from kernel.event where seq > $1 order by seq limit 1', [
      middle,
    ])
    if (next && next.at < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** The latest events of one type, newest first, as far as they are among the last 5,000 of the log. */
export const latestEvents = (read: Read, type: string, limit: number): Promise<PlacedEvent[]> =>
  query<PlacedEvent>(
    read,
    `select seq, xid::text as xid, type, profile_id as "profileId", data, at
     from (select * from kernel.event order by seq desc limit 5000) as latest where type = $1
     order by seq desc limit $2`,
    [type, limit],
  )
