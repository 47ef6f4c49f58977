import type { LoggedEvent } from './event.ts'
import { query } from './query.ts'
import type { Read } from './transaction.ts'

/** Whose events are looked for, and behind which place in the log. */
export interface SinceAsked {
  /** The caller's name for it. */
  readonly key: string
  readonly profileIds: readonly string[]
  readonly after: number
}

export type HappenedEvent = LoggedEvent<Record<string, unknown>> & { readonly key: string }

/** At most so many events of one type of one profile, the latest. */
const mostEach = 100

/**
 * Events of some types that happened to people behind a place of the log each, read from the log itself: what is
 * committed is in it, whether or not a consumer has come so far. One statement for all, along the index of profiles.
 */
export const happenedSince = (
  read: Read,
  asked: readonly SinceAsked[],
  types: readonly string[],
): Promise<HappenedEvent[]> =>
  asked.length === 0 || types.length === 0
    ? Promise.resolve([])
    : query<HappenedEvent>(read, sinceQuery, [JSON.stringify(asked), types])

const sinceQuery = `
  select asked.key, found.seq, found.type, found.profile_id as "profileId", found.data, found.at
  from jsonb_to_recordset($1::jsonb) as asked (key text, "profileIds" uuid[], after bigint)
  cross join lateral unnest(asked."profileIds") as hers (id)
  cross join lateral (
    select seq, type, profile_id, data, at from kernel.event
    where event.profile_id = hers.id and event.seq > asked.after and type = any($2::text[])
    order by event.seq desc limit ${mostEach}
  ) as found
  order by found.seq`

/** The last place of the log that is committed; 0 of an empty one. */
export async function lastPlace(read: Read): Promise<number> {
  const [row] = await query<{ seq: number }>(read, 'select coalesce(max(seq), 0) as seq from kernel.event')
  return row!.seq
}

/** Which of these events a consumer of one lane has behind it. */
export async function passedBy(read: Read, consumer: string, seqs: readonly number[]): Promise<ReadonlySet<number>> {
  if (seqs.length === 0) return new Set()
  const rows = await query<{ seq: number }>(
    read,
    `select e.seq from kernel.event e join kernel.consumer_position at on at.consumer = $1 and at.lane = 0
     where e.seq = any($2::bigint[]) and (e.xid, e.seq) <= (at.xid, at.seq)`,
    [consumer, [...new Set(seqs)]],
  )
  return new Set(rows.map(({ seq }) => seq))
}
