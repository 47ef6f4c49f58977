import type { Clock } from './clock.ts'
import type { EventDefinition, LoggedEvent } from './event.ts'
import type { JobDefinition } from './job.ts'
import type { Migration } from './migration.ts'
import type { PersonalData } from './personal-data.ts'
import type { Read, Tx } from './transaction.ts'

/** What the composition root knows of a module. */
export interface Module {
  readonly name: string
  /** In the order they are taken. */
  readonly migrations: readonly Migration[]
  readonly consumers?: readonly Consumer[]
  readonly jobs?: readonly JobHandler[]
  readonly recurring?: readonly Recurring[]
  /** What it holds of people. */
  readonly personal?: PersonalData
}

/** Where work outside a request begins its transactions. */
export interface Edge {
  readonly clock: Clock
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  reading<T>(work: (read: Read) => Promise<T>): Promise<T>
  /** For short work that many ask for at once: those of one turn share one view of the database. */
  readingTogether<T>(work: (read: Read) => Promise<T>): Promise<T>
  /** For work of one single hand-written statement: no begin, no commit, no events, no jobs. */
  inOneStatement<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/** What a module does when another announces one kind of event. */
export interface Reaction {
  readonly type: string
  /**
   * It touches nothing that a reaction to an event of another profile reads and then writes: of one batch, such may run
   * side by side, and what they ask in one turn travels together.
   */
  readonly isApart: boolean
  react(tx: Tx, event: LoggedEvent<Record<string, unknown>>): Promise<void>
}

/**
 * Binds a reaction to a kind of event; the event's data is checked against its schema before it is handed over.
 *
 * NOTE `isApart` is for what keeps to rows of its own order or person. Whoever locks a row that others share (stock), or
 * uses a savepoint, is none: side by side in one transaction, a lock keeps nobody out.
 */
export function on<Data extends Record<string, unknown>>(
  definition: EventDefinition<Data>,
  react: (tx: Tx, event: LoggedEvent<Data>) => Promise<void>,
  { isApart = false }: { isApart?: boolean } = {},
): Reaction {
  return {
    type: definition.type,
    isApart,
    react: async (tx, event) => react(tx, { ...event, data: definition.schema.parse(event.data) }),
  }
}

/**
 * A named position in the log with what is done at each event.
 *
 * Each event is handled exactly once as far as the database goes: its effects and the new position commit together.
 */
export interface Consumer {
  /** `module` or `module.purpose`; changing it begins again at the start of the log. */
  readonly name: string
  /** How many workers may share it; the events of one profile always go through the same lane, in order. */
  readonly lanes?: number
  readonly reactions: readonly Reaction[]
  /** For what is cheaper done for many events at once; comes after the reactions to each of them. */
  readonly together?: Together
}

/** What is done once for several events, in their order; at least one and at most 100, all of these types. */
export interface Together {
  readonly types: readonly string[]
  react(tx: Tx, events: readonly LoggedEvent<Record<string, unknown>>[]): Promise<void>
}

export interface JobHandler {
  readonly definition: JobDefinition<Record<string, unknown>>
  run(edge: Edge, payload: Record<string, unknown>): Promise<void>
}

/** Binds the work to a kind of job; it opens its own transactions and keeps the outside world out of them. */
export function doing<Payload extends Record<string, unknown>>(
  definition: JobDefinition<Payload>,
  run: (edge: Edge, payload: Payload) => Promise<void>,
): JobHandler {
  return {
    definition: definition as unknown as JobDefinition<Record<string, unknown>>,
    run: async (edge, payload) => run(edge, definition.schema.parse(payload)),
  }
}

/** Work done again and again by one process at a time, e.g. a sweep for promises that are late. */
export interface Recurring {
  /** Owner first, as an order: `inventory.release-expired-holds`. */
  readonly name: `${string}.${string}`
  readonly everySeconds: number
  run(edge: Edge): Promise<void>
}
