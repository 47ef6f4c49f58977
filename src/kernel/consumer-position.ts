import type { Database } from './database.ts'
import type { Position } from './log.ts'
import { query } from './query.ts'
import { type Read, runLast, type Tx } from './transaction.ts'

/** Where one lane of a consumer stands, as this transaction holds it. */
export interface LanePosition extends Position {
  readonly lanes: number
  readonly generation: number
  /** The event whose reaction threw, how often so far, and when the next try is due. */
  readonly failingSeq: number | null
  readonly attempts: number
  readonly retryAt: Date | null
}

/** What a worker knows beyond the stored position: no event for this lane lies between that and here. */
export interface Known extends Position {
  readonly generation: number
}

/** Locks a lane's position; nothing when another worker has it. */
export async function claimLane(tx: Tx, consumer: string, lane: number): Promise<LanePosition | undefined> {
  const [row] = await query<LanePosition>(
    tx,
    `select xid, seq, lanes, generation, failing_seq as "failingSeq", attempts, retry_at as "retryAt"
     from kernel.consumer_position where consumer = $1 and lane = $2 for update skip locked`,
    [consumer, lane],
  )
  return row
}

/** Moves a claimed lane at the end of the transaction that holds the effects of what it passed. */
export function moveLane(tx: Tx, consumer: string, lane: number, to: Position): void {
  runLast(
    tx,
    `update kernel.consumer_position
     set xid = $3::xid8, seq = $4, moved_at = $5, failing_seq = null, attempts = 0, error = null, retry_at = null
     where consumer = $1 and lane = $2`,
    [consumer, lane, to.xid, to.seq, tx.now],
  )
}

/** Notes a try that failed; the lane waits until `retryAt`. */
export async function noteAttempt(
  tx: Tx,
  consumer: string,
  lane: number,
  failure: { seq: number; attempts: number; error: string; retryAt: Date },
): Promise<void> {
  await query(
    tx,
    `update kernel.consumer_position set failing_seq = $3, attempts = $4, error = $5, retry_at = $6
     where consumer = $1 and lane = $2`,
    [consumer, lane, failure.seq, failure.attempts, failure.error, failure.retryAt],
  )
}

/**
 * Makes the positions of a consumer that has none, at the start of the log, and answers how many lanes are in force.
 *
 * A changed number of lanes comes into force when all lanes stand at the same place, which any quiet moment brings:
 * before that the events of one profile would be handled twice or never.
 */
export async function layOutLanes(tx: Tx, consumer: string, lanes: number): Promise<number> {
  await query(tx, `select pg_advisory_xact_lock(hashtext('dangol consumer ' || $1))`, [consumer])
  const rows = await lanesInForce(tx, consumer)
  if (rows.length === lanes) return lanes
  const [first] = rows
  if (first && rows.some((row) => row.xid !== first.xid || row.seq !== first.seq)) return rows.length
  await query(tx, 'delete from kernel.consumer_position where consumer = $1', [consumer])
  await query(
    tx,
    `insert into kernel.consumer_position (consumer, lane, lanes, xid, seq, generation)
     select $1, lane, $2, $3::xid8, $4, $5 from generate_series(0, $2::int - 1) as lane`,
    [consumer, lanes, first?.xid ?? '0', first?.seq ?? 0, (first?.generation ?? -1) + 1],
  )
  return lanes
}

const lanesInForce = (read: Read, consumer: string) =>
  query<LanePosition>(
    read,
    'select xid, seq, generation from kernel.consumer_position where consumer = $1 order by lane for update',
    [consumer],
  )

/** The generation of each lane of these consumers; a rewind raises it. */
export async function findGenerations(db: Database, consumers: readonly string[]): Promise<Map<string, number[]>> {
  const { rows } = await db.pool.query<{ consumer: string; generations: number[] }>(
    `select consumer, array_agg(generation order by lane) as generations
     from kernel.consumer_position where consumer = any($1::text[]) group by consumer`,
    [consumers],
  )
  return new Map(rows.map((row) => [row.consumer, row.generations]))
}

/** A lane that is known to have nothing before a place. */
export interface IdleLane extends Known {
  readonly consumer: string
  readonly lane: number
  readonly lanes: number
}

/**
 * Stores how far idle lanes have seen, so that after a restart they need not go through foreign events again.
 *
 * Lanes in other hands are left out, as are lanes that were rewound or laid out anew meanwhile.
 */
export async function storeIdle(tx: Tx, idle: readonly IdleLane[]): Promise<void> {
  await query(
    tx,
    `with free as (
       select at.consumer, at.lane, known.xid, known.seq
       from jsonb_to_recordset($1::jsonb)
         as known (consumer text, lane int, lanes int, generation int, xid xid8, seq bigint)
       join kernel.consumer_position as at using (consumer, lane, lanes, generation)
       where (at.xid, at.seq) < (known.xid, known.seq)
       for update of at skip locked
     )
     update kernel.consumer_position as at set xid = free.xid, seq = free.seq, moved_at = $2
     from free where at.consumer = free.consumer and at.lane = free.lane`,
    [JSON.stringify(idle), tx.now],
  )
}

/**
 * Sends a consumer back to the start of the log, to build its rows anew; empty them in the same transaction.
 *
 * Waits for the batches that run. What was set aside is forgotten: those events come again too.
 */
export async function rewindConsumer(tx: Tx, consumer: string): Promise<void> {
  await query(
    tx,
    `update kernel.consumer_position
     set xid = '0', seq = 0, generation = generation + 1, moved_at = $2,
       failing_seq = null, attempts = 0, error = null, retry_at = null
     where consumer = $1`,
    [consumer, tx.now],
  )
  await query(tx, 'delete from kernel.set_aside where consumer = $1', [consumer])
}
