import { typesOf } from './consumer.ts'
import type { Module } from './module.ts'
import { query } from './query.ts'
import type { Read } from './transaction.ts'

/** How far one lane of a consumer is, for staff and metrics. */
export interface ConsumerState {
  readonly consumer: string
  readonly lane: number
  readonly lanes: number
  /** The place in the log, as text. */
  readonly position: string
  /** Events of the consumer's types that wait, of all lanes together; counted up to 10,000. */
  readonly behind: number
  /** How long the oldest of them has waited; 0 when none does. */
  readonly oldestWaitsMs: number
  readonly setAside: number
  /** What the lane stands at just now because its reaction throws, with the last error. */
  readonly failing: { readonly eventSeq: number; readonly attempts: number; readonly error: string } | undefined
}

const mostCounted = 10_000

interface Row extends Omit<ConsumerState, 'failing'> {
  failing_seq: number | null
  attempts: number
  error: string | null
}

/** Lags are measured from the lane that is furthest behind, so they never look better than they are. */
export async function consumerStates(read: Read, modules: readonly Module[]): Promise<ConsumerState[]> {
  const consumers = modules.flatMap((module) => module.consumers ?? [])
  const kinds = consumers.map((consumer) => ({ consumer: consumer.name, types: typesOf(consumer) }))
  const rows = await query<Row>(read, states, [JSON.stringify(kinds), read.now, mostCounted])
  return rows.map(({ failing_seq: eventSeq, attempts, error, ...state }) => ({
    ...state,
    failing: eventSeq === null ? undefined : { eventSeq, attempts, error: error ?? '' },
  }))
}

const states = `
  select at.consumer, at.lane, at.lanes, at.xid || '/' || at.seq as position,
    waiting.behind,
    coalesce(greatest(extract(epoch from $2::timestamptz - waiting.oldest) * 1000, 0), 0)::float8 as "oldestWaitsMs",
    (select count(*) from kernel.set_aside where consumer = at.consumer and lane = at.lane) as "setAside",
    at.failing_seq, at.attempts, at.error
  from jsonb_to_recordset($1::jsonb) as kind (consumer text, types jsonb)
  cross join lateral (
    select xid, seq from kernel.consumer_position where consumer = kind.consumer order by xid, seq limit 1
  ) as hindmost
  cross join lateral (
    select count(*) as behind, min(at) as oldest from (
      select at from kernel.event
      where (xid, seq) > (hindmost.xid, hindmost.seq) and kind.types ? type
      order by xid, seq limit $3
    ) as found
  ) as waiting
  join kernel.consumer_position as at on at.consumer = kind.consumer
  order by at.consumer, at.lane`
