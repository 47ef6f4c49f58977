import type { Bus } from './bus.ts'
import type { WorkingDatabase } from './job-queue.ts'
import { JobRunner } from './job-runner.ts'
import type { Module } from './module.ts'

/** What reacts to events, runs jobs and does recurring work in this process. */
export interface Worker {
  /** Begins nothing new, finishes what runs (at most so long; default 10 s) and ends. No work is lost. */
  stop(withinMs?: number): Promise<void>
}

export interface WorkerOptions {
  /** Hears of what other processes commit; without it their work waits for a poll. */
  bus?: Bus
  /** Told of each failure with whose it was; the work itself is tried again or set aside. */
  onError?: (error: unknown, about: string) => void
}

/** Starts the worker. Any number of processes may have one over the same database. */
export function startWorker(db: WorkingDatabase, modules: readonly Module[], options: WorkerOptions = {}): Worker {
  const onError = options.onError ?? (() => undefined)
  const jobs = new JobRunner(
    db,
    modules.flatMap((module) => module.jobs ?? []),
    onError,
  )
  const deaf = db.commits.onCommit(({ enqueued }) => {
    if (enqueued) jobs.wake()
  })
  return {
    stop: async (withinMs = 10_000) => {
      deaf()
      let timer: NodeJS.Timeout | undefined
      const bound = new Promise<void>((resolve) => (timer = setTimeout(resolve, withinMs)))
      await Promise.race([jobs.stop(), bound])
      clearTimeout(timer)
    },
  }
}
