import type { Edge } from '../../kernel/module.ts'
import { type Batch, type BatchOutcome, collectEvents, mostEvents } from '../../modules/collecting/index.ts'
import { HttpProblem } from '../http/problem.ts'

/** What waits for the database at a time, as JSON; beyond that senders are told to come back. */
export const mostWaitingBytes = 16 * 1_048_576
/** While one transaction commits, the next is made ready. */
const mostAtWork = 2

interface Waiting {
  readonly batch: Batch
  readonly resolve: (outcome: BatchOutcome) => void
  readonly reject: (error: unknown) => void
}

/**
 * Brings what senders told to the database and answers when it is committed. What comes while transactions are at work
 * goes into the next one together, so that senders of single events cost little more than those of batches.
 */
export class Intake {
  readonly #edge: Edge
  readonly #waiting: Waiting[] = []
  #atWork = 0
  #bytes = 0

  constructor(edge: Edge) {
    this.#edge = edge
  }

  /** @throws {HttpProblem} 429 `http/intake-full` when too much waits: nothing of it is taken, and it may be sent again */
  async take(batch: Batch): Promise<BatchOutcome> {
    const bytes = batch.events.reduce((sum, { data }) => sum + data.length, 0)
    if (this.#bytes + bytes > mostWaitingBytes) throw full()
    this.#bytes += bytes
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting.push({ batch, resolve, reject })
        // What else comes in this turn of the process goes along.
        if (this.#atWork < mostAtWork) setImmediate(() => void this.#work())
      })
    } finally {
      this.#bytes -= bytes
    }
  }

  async #work(): Promise<void> {
    if (this.#atWork >= mostAtWork) return
    this.#atWork++
    while (this.#waiting.length > 0) await this.#bring(this.#next())
    this.#atWork--
  }

  /** As many batches as fit into one transaction; at least one. */
  #next(): Waiting[] {
    let events = 0
    const fits = this.#waiting.findIndex(({ batch }, at) => (events += batch.events.length) > mostEvents && at > 0)
    return this.#waiting.splice(0, fits === -1 ? this.#waiting.length : fits)
  }

  async #bring(together: readonly Waiting[]): Promise<void> {
    try {
      const batches = together.map(({ batch }) => batch)
      const outcomes = await this.#edge.inTransaction((tx) => collectEvents(tx, batches))
      together.forEach(({ resolve }, at) => resolve(outcomes[at]!))
    } catch (error) {
      if (together.length === 1) together[0]!.reject(error)
      // One sender's fault is not the others'.
      else for (const one of together) await this.#bring([one])
    }
  }
}

const full = () =>
  new HttpProblem(429, 'http/intake-full', 'More is coming in than can be kept right now. Send it again in a second.', {
    headers: { 'retry-after': '1' },
  })

const intakes = new WeakMap<Edge, Intake>()

/** The one intake of a process's edge, which all doors share. */
export function intakeOf(edge: Edge): Intake {
  const intake = intakes.get(edge) ?? new Intake(edge)
  intakes.set(edge, intake)
  return intake
}
