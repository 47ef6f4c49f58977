import { later, seconds } from './clock.ts'
import { claimEvents } from './claim-events.ts'
import { claimLane, type Known, moveLane, noteAttempt } from './consumer-position.ts'
import type { Database } from './database.ts'
import { errorText } from './error-text.ts'
import type { PlacedEvent, Position } from './log.ts'
import type { Consumer } from './module.ts'
import { react, setAside } from './set-aside.ts'
import { inTransaction, type Tx } from './transaction.ts'
import { passesByItself } from './transient.ts'

/** Most events in one batch. */
const batchSize = 200

/** After this a batch ends early: while it is open, nothing that committed after it began may be read by anyone. */
const batchBudgetMs = 100

/** Most events whose reactions run side by side. */
const mostBeside = 16

/** Most events that a consumer reacts to at once. */
const mostTogether = 100

/** Tries of one event with the pauses between them; then it is set aside and the lane goes on. */
const mostAttempts = 4
const pauseAfter = (attempts: number): number => seconds(0.25) * 4 ** (attempts - 1)

export interface Lane {
  readonly consumer: Consumer
  readonly lane: number
  readonly lanes: number
}

export type BatchOutcome =
  /** Another worker has the lane. */
  | { readonly kind: 'busy' }
  /** The number of lanes was changed; lay them out again. */
  | { readonly kind: 'laid-out-anew' }
  /** The next event failed before and is not tried again before this instant. */
  | { readonly kind: 'waiting'; readonly until: Date }
  | { readonly kind: 'failed'; readonly event: PlacedEvent; readonly error: unknown; readonly setAside: boolean }
  | { readonly kind: 'passed'; readonly to: Known; readonly handled: number; readonly reachedEnd: boolean }

export interface BatchOptions {
  /** What the worker knows beyond the stored position. */
  known?: Known | undefined
  limit?: number
  /** Tries a failed event at once instead of waiting for its next time. */
  impatient?: boolean
}

/**
 * Handles the next events of a lane: their effects and the lane's new position commit together, or nothing does.
 *
 * When a reaction throws, the batch is rolled back and its events are handled one by one, so that the others are done
 * and the one to blame is known. That one is tried four times, then set aside; later events of the same profile go on:
 * a reaction must stand an event missing before it, as it must when it is new itself. Errors that pass by themselves
 * (deadlock, lost connection) are thrown and do not count.
 */
export async function takeBatch(db: Database, lane: Lane, options: BatchOptions = {}): Promise<BatchOutcome> {
  let attempted: readonly PlacedEvent[] = []
  try {
    return await inTransaction(db, (tx) => handle(tx, lane, options, (events) => (attempted = events)))
  } catch (error) {
    if (passesByItself(error) || attempted.length === 0) throw error
    const [event] = attempted
    if (attempted.length === 1) return inTransaction(db, (tx) => blame(tx, lane, event!, error))
  }
  let outcome: BatchOutcome = { kind: 'busy' }
  for (let done = 0; done < attempted.length; done++) {
    outcome = await takeBatch(db, lane, { ...options, limit: 1 })
    if (outcome.kind !== 'passed') return outcome
  }
  return outcome
}

async function handle(
  tx: Tx,
  { consumer, lane, lanes }: Lane,
  { known, limit = batchSize, impatient = false }: BatchOptions,
  attempting: (events: readonly PlacedEvent[]) => void,
): Promise<BatchOutcome> {
  attempting([])
  const part = await claimEvents(tx, { consumer: consumer.name, lane, lanes, types: typesOf(consumer), known, limit })
  if (!part) return { kind: 'busy' }
  const { stored } = part
  if (stored.lanes !== lanes) return { kind: 'laid-out-anew' }
  if (stored.retryAt && stored.retryAt > tx.now && !impatient) return { kind: 'waiting', until: stored.retryAt }

  attempting(part.events)
  const handled = await reactTo(tx, consumer, part.events)

  const cutShort = handled < part.events.length
  const to: Position = cutShort ? part.events[handled - 1]! : part.end
  // An idle lane is not written at each foreign event; see storeIdle.
  if (handled > 0 || !part.reachedEnd) moveLane(tx, consumer.name, lane, to)
  return {
    kind: 'passed',
    to: { xid: to.xid, seq: to.seq, generation: stored.generation },
    handled,
    reachedEnd: part.reachedEnd && !cutShort,
  }
}

/** @returns how many events were handled before the time for one batch was over */
async function reactTo(tx: Tx, consumer: Consumer, events: readonly PlacedEvent[]): Promise<number> {
  const endsAt = performance.now() + batchBudgetMs
  for (let done = 0; done < events.length;) {
    const next = consumer.together ? events.slice(done, done + mostTogether) : nextBeside(consumer, events, done)
    if (consumer.together) await react(tx, consumer, ...next)
    else await allOf(next.map((event) => react(tx, consumer, event)))
    done += next.length
    if (performance.now() > endsAt) return done
  }
  return events.length
}

/** The next events of different profiles whose reactions keep apart; else the next alone. */
function nextBeside(consumer: Consumer, events: readonly PlacedEvent[], from: number): PlacedEvent[] {
  const seen = new Set<string>()
  for (const { type, profileId } of events.slice(from, from + mostBeside)) {
    if (profileId === null || seen.has(profileId) || !isApart(consumer, type)) break
    seen.add(profileId)
  }
  return events.slice(from, from + Math.max(1, seen.size))
}

const isApart = (consumer: Consumer, type: string): boolean =>
  consumer.reactions.every((reaction) => reaction.type !== type || reaction.isApart)

/** Ends when all have ended, so that none goes on after the transaction. */
async function allOf(work: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}

async function blame(tx: Tx, { consumer, lane }: Lane, event: PlacedEvent, error: unknown): Promise<BatchOutcome> {
  const stored = await claimLane(tx, consumer.name, lane)
  if (!stored) return { kind: 'busy' }
  const attempts = stored.failingSeq === event.seq ? stored.attempts + 1 : 1
  const failure = { error: errorText(error), attempts }
  if (attempts < mostAttempts) {
    const retryAt = later(tx.now, pauseAfter(attempts))
    await noteAttempt(tx, consumer.name, lane, { ...failure, seq: event.seq, retryAt })
    return { kind: 'failed', event, error, setAside: false }
  }
  await setAside(tx, { ...failure, consumer: consumer.name, lane, eventSeq: event.seq })
  moveLane(tx, consumer.name, lane, event)
  return { kind: 'failed', event, error, setAside: true }
}

export const typesOf = ({ reactions, together }: Consumer): string[] => [
  ...new Set([...reactions.map(({ type }) => type), ...(together?.types ?? [])]),
]
