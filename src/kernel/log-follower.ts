import { seconds } from './clock.ts'
import { type BatchOutcome, type Lane, takeBatch, typesOf } from './consumer.ts'
import { findGenerations, type Known, layOutLanes, storeIdle } from './consumer-position.ts'
import type { Database } from './database.ts'
import { isAfter, type Position, startOfLog } from './log.ts'
import { type NewEvents, scanLog } from './log-scan.ts'
import type { Consumer } from './module.ts'
import { Pulse } from './pulse.ts'
import { inTransaction } from './transaction.ts'

/** Longest time without a look at the log; what commits in this process is seen at once. */
const pollMs = 500
const shortestPollMs = 5
/** How many lanes run side by side in one process, each on a connection. */
const mostRunning = 4
const busyPauseMs = 200
const troublePauseMs = 500
const upkeepMs = seconds(5)

interface FollowedLane extends Lane {
  readonly types: ReadonlySet<string>
  /** There may be events for it. */
  due: boolean
  running: Promise<void> | undefined
  /** In the time of `performance.now()`. */
  notBefore: number
  known: Known | undefined
  storedAt: Known | undefined
}

/**
 * Follows the log for all consumers of this process.
 *
 * One look at the log tells which lanes have events; only those are locked and run. So an event costs the database one
 * transaction per consumer that reacts to it, not one per consumer.
 */
export class LogFollower {
  readonly #db: Database
  readonly #consumers: readonly Consumer[]
  readonly #onError: (error: unknown, about: string) => void
  readonly #pulse: Pulse
  #lanes: FollowedLane[] = []
  #cursor: Position | undefined
  #upkeepAt = 0
  #unsafeLooks = 0
  #stopping = false

  constructor(db: Database, consumers: readonly Consumer[], onError: (error: unknown, about: string) => void) {
    this.#db = db
    this.#consumers = consumers
    this.#onError = onError
    this.#pulse = new Pulse(() => this.#beat())
  }

  wake(): void {
    this.#pulse.now()
  }

  /** Ends after the batches that run. */
  async stop(): Promise<void> {
    this.#stopping = true
    await this.#pulse.stop()
    await Promise.all(this.#lanes.map((lane) => lane.running))
    await this.#storeIdle().catch((error: unknown) => this.#onError(error, 'log'))
  }

  async #beat(): Promise<number> {
    try {
      if (performance.now() >= this.#upkeepAt) await this.#upkeep()
      const pauseMs = await this.#look()
      return Math.min(pauseMs, this.#dispatch())
    } catch (error) {
      this.#onError(error, 'log')
      return troublePauseMs
    }
  }

  /** Takes over lanes that were laid out anew or rewound, and stores what idle lanes have seen. */
  async #upkeep(): Promise<void> {
    this.#upkeepAt = performance.now() + upkeepMs
    const generations = await findGenerations(
      this.#db,
      this.#consumers.map(({ name }) => name),
    )
    for (const lane of this.#lanes) {
      if (lane.known && generations.get(lane.consumer.name)?.[lane.lane] !== lane.known.generation) lane.due = true
    }
    for (const consumer of this.#consumers) {
      const own = this.#lanes.filter((lane) => lane.consumer === consumer)
      const wanted = consumer.lanes ?? 1
      if (own.length === wanted && generations.get(consumer.name)?.length === wanted) continue
      await this.#layOut(consumer, own, wanted)
    }
    await this.#storeIdle()
  }

  async #layOut(consumer: Consumer, own: readonly FollowedLane[], wanted: number): Promise<void> {
    const lanes = await inTransaction(this.#db, (tx) => layOutLanes(tx, consumer.name, wanted))
    if (own.length === lanes) return
    await Promise.all(own.map((lane) => lane.running))
    this.#lanes = this.#lanes.filter((lane) => lane.consumer !== consumer).concat(lanesFor(consumer, lanes))
  }

  /** Looks what is new and marks the lanes that it is for. */
  async #look(): Promise<number> {
    const found: NewEvents = await scanLog(this.#db, this.#cursor)
    this.#cursor = found.end
    for (const lane of this.#lanes) {
      if (found.events.some((event) => isFor(lane, event))) lane.due = true
      else if (!lane.due && !lane.running && lane.known) lane.known = furthest(lane.known, found.end)
    }
    if (found.more) return 0
    this.#unsafeLooks = found.unsafe ? this.#unsafeLooks + 1 : 0
    return found.unsafe ? Math.min(shortestPollMs * 2 ** Math.min(this.#unsafeLooks, 6), pollMs) : pollMs
  }

  /** Starts the lanes that are due, and answers when to look again for those that have to wait. */
  #dispatch(): number {
    const now = performance.now()
    let free = mostRunning - this.#lanes.filter((lane) => lane.running !== undefined).length
    let pauseMs = pollMs
    for (const lane of this.#lanes) {
      if (!lane.due || lane.running || this.#stopping) continue
      if (lane.notBefore > now) pauseMs = Math.min(pauseMs, lane.notBefore - now)
      else if (free > 0) {
        free--
        lane.running = this.#run(lane)
      }
    }
    return pauseMs
  }

  async #run(lane: FollowedLane): Promise<void> {
    try {
      do {
        lane.due = false
        this.#note(lane, await takeBatch(this.#db, lane, { known: lane.known }))
      } while (lane.due && lane.notBefore <= performance.now() && !this.#stopping)
    } catch (error) {
      this.#onError(error, lane.consumer.name)
      this.#postpone(lane, troublePauseMs)
    } finally {
      lane.running = undefined
      // Another lane may have waited for the place, and this one for a look.
      this.#pulse.now()
    }
  }

  #note(lane: FollowedLane, outcome: BatchOutcome): void {
    switch (outcome.kind) {
      case 'passed':
        if (!outcome.reachedEnd) lane.due = true
        // What the looks since the batch began marked as due is still due; else they have seen nothing for this lane.
        lane.known = lane.due ? outcome.to : furthest(outcome.to, this.#cursor ?? startOfLog)
        return
      case 'failed':
        this.#onError(outcome.error, lane.consumer.name)
        lane.due = true
        return
      case 'waiting':
        return this.#postpone(lane, outcome.until.getTime() - this.#db.clock.now().getTime())
      case 'laid-out-anew':
        this.#lanes = this.#lanes.filter((other) => other.consumer !== lane.consumer)
        this.#upkeepAt = 0
        return
      case 'busy':
        return this.#postpone(lane, busyPauseMs)
    }
  }

  #postpone(lane: FollowedLane, ms: number): void {
    lane.due = true
    lane.notBefore = performance.now() + ms
  }

  async #storeIdle(): Promise<void> {
    const idle = this.#lanes.filter((lane) => lane.known && !lane.due && !lane.running && lane.known !== lane.storedAt)
    if (idle.length === 0) return
    const rows = idle.map((lane) => ({
      consumer: lane.consumer.name,
      lane: lane.lane,
      lanes: lane.lanes,
      ...lane.known!,
    }))
    const known = idle.map((lane) => lane.known)
    await inTransaction(this.#db, (tx) => storeIdle(tx, rows))
    idle.forEach((lane, index) => (lane.storedAt = known[index]))
  }
}

const lanesFor = (consumer: Consumer, lanes: number): FollowedLane[] =>
  Array.from({ length: lanes }, (_, lane) => ({
    consumer,
    lane,
    lanes,
    types: new Set(typesOf(consumer)),
    due: true,
    running: undefined,
    notBefore: 0,
    known: undefined,
    storedAt: undefined,
  }))

const isFor = (lane: FollowedLane, event: { type: string; lot: number }): boolean =>
  lane.types.has(event.type) && event.lot % lane.lanes === lane.lane

const furthest = (known: Known, place: Position): Known =>
  isAfter(place, known) ? { ...place, generation: known.generation } : known
