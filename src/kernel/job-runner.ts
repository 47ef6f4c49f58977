import { seconds } from './clock.ts'
import { findDueJobs } from './due-jobs.ts'
import { edgeOf } from './edge.ts'
import type { WorkingDatabase } from './job-queue.ts'
import { JobWorker } from './job-worker.ts'
import type { JobHandler } from './module.ts'
import { Pulse } from './pulse.ts'

/** Longest time without a look at the queue; jobs enqueued in this process begin at once. */
const pollMs = seconds(1)

/** Looks for due jobs of all kinds and has them run. */
export class JobRunner {
  readonly #db: WorkingDatabase
  readonly #workers: ReadonlyMap<string, JobWorker>
  readonly #pulse: Pulse
  readonly #onError: (error: unknown, about: string) => void

  constructor(db: WorkingDatabase, handlers: readonly JobHandler[], onError: (error: unknown, about: string) => void) {
    this.#db = db
    this.#onError = onError
    const edge = edgeOf(db)
    this.#workers = new Map(
      handlers.map((handler) => [handler.definition.job, new JobWorker(db, edge, handler, onError)]),
    )
    this.#pulse = new Pulse(() => this.#look())
  }

  wake(): void {
    this.#pulse.now()
  }

  /** Waits for the jobs that run; what waits stays in the queue. */
  async stop(): Promise<void> {
    await this.#pulse.stop()
    await Promise.all([...this.#workers.values()].map((worker) => worker.stop()))
  }

  async #look(): Promise<number> {
    if (this.#workers.size === 0) return pollMs
    try {
      const { due, nextInMs } = await findDueJobs(this.#db, [...this.#workers.keys()])
      for (const job of due) this.#workers.get(job)!.wake()
      return Math.min(nextInMs ?? pollMs, pollMs)
    } catch (error) {
      this.#onError(error, 'jobs')
      return pollMs
    }
  }
}
