import type { LoggedEvent } from './event.ts'
import { query } from './query.ts'
import type { Read } from './transaction.ts'

export interface EventsAsked {
  /** All profiles of one person. */
  readonly profileIds: readonly string[]
  /** Whose events, by the owner in their type: `orders`; all when left out. */
  readonly owners?: readonly string[] | undefined
  /** Goes on behind this place in the log. */
  readonly before?: number | undefined
  readonly limit: number
}

/**
 * What happened to some profiles, the latest in the log first, read from the log itself: what is committed is in it.
 *
 * Each profile's events are read along their index, so that a page of somebody with a long past costs as much as one of
 * somebody new.
 */
export function eventsOfPeople(
  read: Read,
  { profileIds, owners, before, limit }: EventsAsked,
): Promise<LoggedEvent<Record<string, unknown>>[]> {
  return query<LoggedEvent<Record<string, unknown>>>(read, eventsQuery, [
    ...[profileIds, before ?? null, owners ?? null, limit],
  ])
}

const eventsQuery = `
  select found.seq, found.type, found.profile_id as "profileId", found.data, found.at
  from unnest($1::uuid[]) as hers (id)
  cross join lateral (
    select seq, type, profile_id, data, at from kernel.event
    where event.profile_id = hers.id and event.seq < coalesce($2::bigint, 9223372036854775807)
      and ($3::text[] is null or split_part(type, '.', 1) = any($3::text[]))
    order by event.seq desc limit $4
  ) as found
  order by found.seq desc limit $4`
