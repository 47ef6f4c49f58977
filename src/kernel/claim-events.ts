import { isAfter, lotOf, type PlacedEvent, type Position, safelyCommitted, windowSize } from './log.ts'
import type { Known, LanePosition } from './consumer-position.ts'
import { query } from './query.ts'
import type { Tx } from './transaction.ts'

/** A claimed lane with its next events, in order. */
export interface ClaimedEvents {
  readonly stored: LanePosition
  readonly events: readonly PlacedEvent[]
  /** Up to here the log holds no other event for this lane. */
  readonly end: Position
  /** Whether this was all that is safely committed now. */
  readonly reachedEnd: boolean
}

export interface EventsToClaim {
  readonly consumer: string
  readonly lane: number
  readonly lanes: number
  readonly types: readonly string[]
  /** Reading goes on here, where this worker has seen that nothing lies between the stored position and it. */
  readonly known: Known | undefined
  /** At most; of a lane that failed before, one. */
  readonly limit: number
}

interface Row extends LanePosition, Omit<PlacedEvent, 'xid' | 'seq'> {
  readonly window: number | null
  readonly endXid: string
  readonly endSeq: number
  readonly eventXid: string
  readonly eventSeq: number | null
}

/**
 * Locks a lane's position and reads its next events; nothing when another worker has the lane. Workers share lanes by
 * this.
 *
 * NOTE: one statement is enough, though its view of the log may be older than the position it locks: it then finds
 * nothing behind the position, and what committed since is found by the next. What is asked for are subqueries, so that
 * it is not planned anew for each lane.
 */
export async function claimEvents(tx: Tx, claim: EventsToClaim): Promise<ClaimedEvents | undefined> {
  const { consumer, lane, lanes, types, known, limit } = claim
  const rows = await query<Row>(tx, claimAndRead, [
    ...[consumer, lane, lanes, types, limit],
    ...[known?.generation ?? null, known?.xid ?? '0', known?.seq ?? 0],
  ])
  const [first] = rows
  if (!first) return undefined
  const events = rows.flatMap(({ eventSeq, eventXid, type, profileId, data, at }) =>
    eventSeq === null ? [] : [{ seq: eventSeq, xid: eventXid, type, profileId, data, at }],
  )
  const most = first.attempts > 0 ? 1 : limit
  const last = events.at(-1)
  if (last && events.length === most) return { stored: first, events, end: last, reachedEnd: false }
  const end = first.window === null ? readingFrom(first, known) : { xid: first.endXid, seq: first.endSeq }
  return { stored: first, events, end, reachedEnd: (first.window ?? 0) < windowSize }
}

const readingFrom = (stored: LanePosition, known: Known | undefined): Position =>
  known && known.generation === stored.generation && isAfter(known, stored) ? known : stored

const claimAndRead = `
  with claimed as materialized (
    select xid, seq, lanes, generation, failing_seq as "failingSeq", attempts, retry_at as "retryAt"
    from kernel.consumer_position where consumer = $1 and lane = $2::int for update skip locked
  ), start as materialized (
    select xid, seq from (
      select xid, seq from claimed union all select $7::xid8, $8::bigint from claimed
      where generation = (select $6::int)
    ) as place order by xid desc, seq desc limit 1
  ), seen as materialized (
    select seq, xid, type, profile_id from kernel.event
    where (xid, seq) > ((select xid from start), (select seq from start)) and ${safelyCommitted}
    order by xid, seq limit ${windowSize}
  ), whole as (
    select count(*) over () as window, xid as end_xid, seq as end_seq from seen order by xid desc, seq desc limit 1
  ), wanted as (
    select xid, seq from seen
    where type = any((select $4::text[])::text[]) and ${lotOf('profile_id')} % (select $3::int) = (select $2::int)
    order by xid, seq limit case when (select attempts from claimed) > 0 then 1 else (select $5::int) end
  )
  select claimed.*, whole."window", whole.end_xid as "endXid", whole.end_seq as "endSeq",
    event.seq as "eventSeq", event.xid as "eventXid", event.type, event.profile_id as "profileId", event.data, event.at
  from claimed
  left join whole on true
  left join wanted on true
  left join kernel.event on event.seq = wanted.seq
  order by wanted.xid, wanted.seq`
