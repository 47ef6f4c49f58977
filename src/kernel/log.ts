import type { LoggedEvent } from './event.ts'
import { query } from './query.ts'
import type { Read } from './transaction.ts'

/**
 * A place in the log. Order of reading is by transaction first: a sequence number alone is drawn before the commit,
 * so a slow transaction's row would turn up behind a reader who has already passed it.
 */
export interface Position {
  /** PostgreSQL's 64-bit transaction id, as text. */
  readonly xid: string
  readonly seq: number
}

export const startOfLog: Position = { xid: '0', seq: 0 }

export function isAfter(a: Position, b: Position): boolean {
  const [left, right] = [BigInt(a.xid), BigInt(b.xid)]
  return left === right ? a.seq > b.seq : left > right
}

/** An event with its place. */
export interface PlacedEvent extends LoggedEvent<Record<string, unknown>> {
  readonly xid: string
}

/** How much of the log one read goes through at most, so that skipping foreign events stays a short transaction. */
export const windowSize = 2_000

/**
 * Events that may be read: nothing that commits later can come before them.
 *
 * NOTE any open transaction that has written holds this back, in any database of the server. Transactions are short
 * here; a long one by hand (psql) delays all reactions until it ends, and loses none.
 */
export const safelyCommitted = 'xid < pg_snapshot_xmin(pg_current_snapshot())'

/**
 * A number drawn from a profile's id that spreads profiles over lanes: its last 32 bits, which are random in every
 * UUID version in use. Plain arithmetic, so that no version of PostgreSQL may ever hash them differently.
 * Events of nobody all have 0: they go through lane 0, in order.
 */
export const lotOf = (profileId: string): string =>
  `coalesce(('x' || right(${profileId}::text, 8))::bit(32)::bigint, 0)`

/** What one read of the log for one lane found. */
export interface LogPart {
  readonly events: readonly PlacedEvent[]
  /** Up to here the log holds no other event for this lane. */
  readonly end: Position
  /** Whether this was all that is safely committed now. */
  readonly reachedEnd: boolean
}

export interface LaneOfLog {
  readonly types: readonly string[]
  readonly lane: number
  readonly lanes: number
}

/** Reads the next events of a lane, in order, with where that leaves the reader. */
export async function readLog(read: Read, from: Position, of: LaneOfLog, limit: number): Promise<LogPart> {
  const rows = await query<PlacedEvent & { window: number; end_xid: string; end_seq: number }>(read, nextEvents, [
    from.xid,
    from.seq,
    of.types,
    of.lane,
    of.lanes,
    limit,
  ])
  const first = rows[0]
  if (!first) return { events: [], end: from, reachedEnd: true }
  const events = rows.filter((row) => row.seq !== null)
  const last = events.at(-1)
  if (last && events.length === limit) return { events, end: last, reachedEnd: false }
  const end = { xid: first.end_xid, seq: first.end_seq }
  return { events, end, reachedEnd: first.window < windowSize }
}

const nextEvents = `
  with seen as materialized (
    select seq, xid, type, profile_id from kernel.event
    where (xid, seq) > ($1::xid8, $2::bigint) and ${safelyCommitted}
    order by xid, seq limit ${windowSize}
  ), whole as (
    select count(*) over () as window, xid as end_xid, seq as end_seq from seen order by xid desc, seq desc limit 1
  ), wanted as (
    select xid, seq from seen
    where type = any($3::text[]) and ${lotOf('profile_id')} % $5::int = $4::int
    order by xid, seq limit $6::int
  )
  select whole."window", whole.end_xid, whole.end_seq,
    event.seq, event.xid, event.type, event.profile_id as "profileId", event.data, event.at
  from whole
  left join wanted on true
  left join kernel.event on event.seq = wanted.seq
  order by wanted.xid, wanted.seq`
