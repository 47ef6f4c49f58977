import type { LoggedEvent } from './event.ts'

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
