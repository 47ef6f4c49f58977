import type { Database } from './database.ts'
import { lotOf, type Position, safelyCommitted, windowSize } from './log.ts'

/** What a look at the log found: which kinds of events there are, and for whom. */
export interface NewEvents {
  /** `lot` modulo the number of lanes is the lane. */
  readonly events: readonly { readonly type: string; readonly lot: number }[]
  readonly end: Position
  /** There are more that can be read at once. */
  readonly more: boolean
  /** There are events that may be read as soon as transactions that began before them end. */
  readonly unsafe: boolean
}

interface Row {
  type: string | null
  lot: number
  places: number
  end_xid: string | null
  end_seq: number
  unsafe: boolean
}

/**
 * Looks at the events after a place, in one short statement that locks nothing and takes no transaction id.
 *
 * Without a place it begins at the end of the log, and finds nothing.
 */
export async function scanLog(db: Database, after: Position | undefined): Promise<NewEvents> {
  if (!after) return { events: [], end: await endOfLog(db), more: false, unsafe: true }
  const { rows } = await db.pool.query<Row>({ name: 'scan-log', text: newEvents, values: [after.xid, after.seq] })
  const [first] = rows
  return {
    events: rows.filter((row): row is Row & { type: string } => row.type !== null),
    end: first?.end_xid ? { xid: first.end_xid, seq: first.end_seq } : after,
    more: (first?.places ?? 0) === windowSize,
    unsafe: first?.unsafe ?? false,
  }
}

/** Whether there are events that may not be read yet: a transaction that began before them is open, if only in another database of the same server. */
export async function isHeldBack(db: Database): Promise<boolean> {
  const { rows } = await db.pool.query(
    'select from kernel.event where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1',
  )
  return rows.length > 0
}

async function endOfLog(db: Database): Promise<Position> {
  const { rows } = await db.pool.query<Position>(
    `select xid, seq from kernel.event where ${safelyCommitted} order by xid desc, seq desc limit 1`,
  )
  return rows[0] ?? { xid: '0', seq: 0 }
}

/**
 * NOTE the place is a subquery, else each look is planned for its own place, which takes longer than the look.
 * `unsafe` goes by the last place in order: an `exists` would be planned to read the log from its beginning.
 */
const newEvents = `
  with seen as materialized (
    select seq, xid, type, profile_id from kernel.event
    where (xid, seq) > ((select $1::xid8), (select $2::bigint)) and ${safelyCommitted}
    order by xid, seq limit ${windowSize}
  ), last as (
    select xid, seq from seen order by xid desc, seq desc limit 1
  ), kinds as (
    select distinct type, ${lotOf('profile_id')} as lot from seen
  )
  select kinds.type, kinds.lot, (select count(*) from seen) as places, last.xid as end_xid, last.seq as end_seq,
    coalesce((select xid from kernel.event order by xid desc, seq desc limit 1)
      >= pg_snapshot_xmin(pg_current_snapshot()), false) as unsafe
  from (select) as always
  left join last on true
  left join kinds on true`
