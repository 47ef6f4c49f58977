import { seconds } from './clock.ts'
import type { Database } from './database.ts'
import { edgeOf } from './edge.ts'
import type { Recurring } from './module.ts'
import { Pulse } from './pulse.ts'
import { noteRecurring, runDueRecurring } from './recurring.ts'
import { inTransaction } from './transaction.ts'

const longestPauseMs = seconds(30)
const shortestPauseMs = 100

/** Does the recurring work in this process whose turn it is. */
export class RecurringRunner {
  readonly #db: Database
  readonly #onError: (error: unknown, about: string) => void
  readonly #pulses: readonly Pulse[]
  readonly #noted = new Set<string>()

  constructor(db: Database, recurring: readonly Recurring[], onError: (error: unknown, about: string) => void) {
    this.#db = db
    this.#onError = onError
    // Each by itself: a long sweep does not hold up the others.
    this.#pulses = recurring.map((one) => new Pulse(() => this.#run(one)))
  }

  async stop(): Promise<void> {
    await Promise.all(this.#pulses.map((pulse) => pulse.stop()))
  }

  async #run(one: Recurring): Promise<number> {
    try {
      await this.#note(one)
      const next = await runDueRecurring(edgeOf(this.#db), [one], this.#onError)
      const waitMs = next ? next.getTime() - this.#db.clock.now().getTime() : longestPauseMs
      return Math.min(Math.max(waitMs, shortestPauseMs), longestPauseMs)
    } catch (error) {
      this.#onError(error, one.name)
      return seconds(5)
    }
  }

  async #note(one: Recurring): Promise<void> {
    if (this.#noted.has(one.name)) return
    await inTransaction(this.#db, (tx) => noteRecurring(tx, [one]))
    this.#noted.add(one.name)
  }
}
