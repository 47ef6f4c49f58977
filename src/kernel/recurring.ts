import { later, minutes, seconds } from './clock.ts'
import { errorText } from './error-text.ts'
import { newId } from './id.ts'
import type { Edge, Module, Recurring } from './module.ts'
import { query } from './query.ts'
import type { Read, Tx } from './transaction.ts'

/** A holder that is not heard of for so long is taken for dead, and another process may begin. */
const leaseMs = minutes(1)
const renewMs = seconds(20)
/** Clocks of machines differ by less; what is later than an interval and this was written by a clock that was wrong. */
const mostSkewMs = minutes(10)

export const recurringOf = (modules: readonly Module[]): Recurring[] =>
  modules.flatMap((module) => module.recurring ?? [])

/** Notes recurring work that is new; its first run is due at once. Known work keeps its time. */
export async function noteRecurring(tx: Tx, recurring: readonly Recurring[]): Promise<void> {
  await query(
    tx,
    `insert into kernel.recurring (name, next_at) select name, $2 from unnest($1::text[]) as name
     on conflict (name) do nothing`,
    [recurring.map(({ name }) => name), tx.now],
  )
}

/**
 * Runs what is due, each in one process at a time; runs that were missed count as one.
 *
 * @returns when the next is due
 */
export async function runDueRecurring(
  edge: Edge,
  recurring: readonly Recurring[],
  onError: (error: unknown, about: string) => void,
): Promise<Date | undefined> {
  for (const one of recurring) await runIfDue(edge, one, onError)
  return edge.reading((read) => nextDue(read, recurring))
}

async function nextDue(read: Read, recurring: readonly Recurring[]): Promise<Date | undefined> {
  const [row] = await query<{ at: Date | null }>(
    read,
    'select min(greatest(next_at, held_until)) as at from kernel.recurring where name = any($1::text[])',
    [recurring.map(({ name }) => name)],
  )
  return row?.at ?? undefined
}

async function runIfDue(edge: Edge, one: Recurring, onError: (error: unknown, about: string) => void): Promise<void> {
  const holder = newId()
  const held = await edge.inTransaction((tx) => hold(tx, one, holder))
  if (!held) return
  const renewal = setInterval(() => {
    edge.inTransaction((tx) => renew(tx, one, holder)).catch((error: unknown) => onError(error, one.name))
  }, renewMs)
  let failure: string | null = null
  try {
    await one.run(edge)
  } catch (error) {
    failure = errorText(error)
    onError(error, one.name)
  } finally {
    clearInterval(renewal)
  }
  await edge.inTransaction((tx) => release(tx, one, holder, failure))
}

/**
 * Takes the lease when it is due and free; the next time is reckoned from now, so missed runs are not made up for.
 *
 * A time that no right clock can have written does not count: who set a clock back would else wait for it to come round.
 */
async function hold(tx: Tx, { name, everySeconds }: Recurring, holder: string): Promise<boolean> {
  const taken = await query(
    tx,
    `with due as (
       select name from kernel.recurring
       where name = $1 and (next_at <= $2 or next_at > $6)
         and (held_until is null or held_until <= $2 or held_until > $7)
       for update skip locked
     )
     update kernel.recurring set holder = $3, held_until = $4, next_at = $5, last_began_at = $2
     from due where recurring.name = due.name returning 1`,
    [
      ...[name, tx.now, holder, later(tx.now, leaseMs), later(tx.now, seconds(everySeconds))],
      ...[later(tx.now, seconds(everySeconds) + mostSkewMs), later(tx.now, leaseMs + mostSkewMs)],
    ],
  )
  return taken.length > 0
}

const renew = (tx: Tx, { name }: Recurring, holder: string) =>
  query(tx, 'update kernel.recurring set held_until = $3 where name = $1 and holder = $2', [
    name,
    holder,
    later(tx.now, leaseMs),
  ])

const release = (tx: Tx, { name }: Recurring, holder: string, failure: string | null) =>
  query(
    tx,
    `update kernel.recurring set holder = null, held_until = null, last_ended_at = $3, last_error = $4
     where name = $1 and holder = $2`,
    [name, holder, tx.now, failure],
  )

/** How recurring work goes, for staff. */
export interface RecurringState {
  readonly name: string
  readonly nextAt: Date
  readonly running: boolean
  readonly lastBeganAt: Date | null
  readonly lastEndedAt: Date | null
  /** Of the last run; nothing when it went well. */
  readonly lastError: string | null
}

export const recurringStates = (read: Read): Promise<RecurringState[]> =>
  query<RecurringState>(
    read,
    `select name, next_at as "nextAt", coalesce(held_until > $1, false) as running,
       last_began_at as "lastBeganAt", last_ended_at as "lastEndedAt", last_error as "lastError"
     from kernel.recurring order by name`,
    [read.now],
  )
