import { setTimeout as pause } from 'node:timers/promises'
import type { TakenJob, WorkingDatabase } from './job-queue.ts'
import type { Edge, JobHandler } from './module.ts'
import { type JobOutcome, runJob } from './run-job.ts'

/** While others run, an ended job waits so long for company: they are settled in one statement. */
const gatheringMs = 10

/**
 * Runs the jobs of one kind, as many side by side as its limit says.
 *
 * What ends together is settled in one statement, and taken anew in one more: a burst of quick jobs costs two
 * statements per handful, not three each.
 */
export class JobWorker {
  readonly handler: JobHandler
  readonly #db: WorkingDatabase
  readonly #edge: Edge
  readonly #onError: (error: unknown, about: string) => void
  readonly #running = new Map<string, Promise<void>>()
  readonly #ended: { job: TakenJob; outcome: JobOutcome }[] = []
  #loop: Promise<void> | undefined
  #again = false
  #stopping = false

  constructor(db: WorkingDatabase, edge: Edge, handler: JobHandler, onError: (error: unknown, about: string) => void) {
    this.#db = db
    this.#edge = edge
    this.handler = handler
    this.#onError = onError
  }

  get #kind(): string {
    return this.handler.definition.job
  }

  /** Jobs are due: takes and runs them until none is left. Harmless while it already does. */
  wake(): void {
    this.#again = true
    if (this.#stopping) return
    this.#loop ??= this.#work().finally(() => (this.#loop = undefined))
  }

  /** Takes no more and waits for what runs. */
  async stop(): Promise<void> {
    this.#stopping = true
    await this.#loop
  }

  async #work(): Promise<void> {
    let more = true
    while (((more || this.#again) && !this.#stopping) || this.#running.size > 0 || this.#ended.length > 0) {
      try {
        await this.#settle()
        // Where fewer were due than could run, the next one to come due wakes it.
        more = (more || this.#again) && (await this.#takeMore())
      } catch (error) {
        // What could not be settled is settled in the next round; what could not be taken stays in the queue.
        this.#onError(error, this.#kind)
        more = false
        this.#again = false
        await new Promise((resolve) => setTimeout(resolve, 250))
      }
      if (this.#running.size === 0) continue
      await Promise.race(this.#running.values())
      if (this.#running.size > 0) await pause(gatheringMs)
    }
  }

  async #takeMore(): Promise<boolean> {
    const free = this.handler.definition.limits.concurrency - this.#running.size
    if (this.#stopping || free <= 0) return !this.#stopping
    this.#again = false
    const taken = await this.#db.jobs.take(this.#kind, free)
    for (const job of taken) this.#begin(job)
    return taken.length === free
  }

  #begin(job: TakenJob): void {
    const run = runJob(this.#edge, this.handler, job).then((outcome) => {
      this.#ended.push({ job, outcome })
      this.#running.delete(job.id)
    })
    this.#running.set(job.id, run)
  }

  async #settle(): Promise<void> {
    const ended = this.#ended.splice(0)
    try {
      const done = ended.filter(({ outcome }) => outcome.done).map(({ job }) => job)
      await this.#db.jobs.complete(this.#kind, done)
      removeWhere(ended, ({ outcome }) => outcome.done)
      while (ended.length > 0) {
        const { job, outcome } = ended[0]!
        if (!outcome.done) await this.#fail(job, outcome.error)
        ended.shift()
      }
    } catch (error) {
      this.#ended.push(...ended)
      throw error
    }
  }

  async #fail(job: TakenJob, error: string): Promise<void> {
    await this.#db.jobs.fail(this.#kind, job, error)
    this.#onError(new Error(error), this.#kind)
  }
}

function removeWhere<T>(list: T[], condition: (item: T) => boolean): void {
  list.splice(0, list.length, ...list.filter((item) => !condition(item)))
}
