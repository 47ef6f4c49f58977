import type { Bus } from './bus.ts'
import { hintCommits, jobsChannel, logChannel } from './commit-hints.ts'
import type { WorkingDatabase } from './job-queue.ts'
import { JobRunner } from './job-runner.ts'
import { LogFollower } from './log-follower.ts'
import type { Module, Recurring } from './module.ts'
import { recurringOf } from './recurring.ts'
import { RecurringRunner } from './recurring-runner.ts'

/** What reacts to events, runs jobs and does recurring work in this process. */
export interface Worker {
  /**
   * Begins nothing new, finishes the batches and jobs that run (at most so long; default 10 s) and ends.
   *
   * No work is lost: a batch that is cut off is not committed, and a job that is cut off is tried again.
   */
  stop(withinMs?: number): Promise<void>
}

export interface WorkerOptions {
  /** Hears of what other processes commit; without it their work waits for a poll of a second at most. */
  bus?: Bus
  /** Told of each failure with whose it was; the work itself is tried again or set aside. */
  onError?: (error: unknown, about: string) => void
}

/** Starts the worker. Any number of processes may have one over the same database. */
export function startWorker(db: WorkingDatabase, modules: readonly Module[], options: WorkerOptions = {}): Worker {
  const { bus, onError = () => undefined } = options
  const tending: Recurring = { name: 'kernel.tend-jobs', everySeconds: 60, run: () => db.jobs.tend() }
  const log = new LogFollower(
    db,
    modules.flatMap((module) => module.consumers ?? []),
    onError,
  )
  const jobs = new JobRunner(
    db,
    modules.flatMap((module) => module.jobs ?? []),
    onError,
  )
  const recurring = new RecurringRunner(db, [...recurringOf(modules), tending], onError)
  const wakings = [
    db.commits.onCommit(({ announced, enqueued }) => {
      if (announced) log.wake()
      if (enqueued) jobs.wake()
    }),
    ...(bus ? hearOthers(db, bus, log, jobs, onError) : []),
  ]
  return {
    stop: async (withinMs = 10_000) => {
      for (const end of wakings) end()
      await within(withinMs, Promise.all([log.stop(), jobs.stop(), recurring.stop()]))
    },
  }
}

function hearOthers(
  db: WorkingDatabase,
  bus: Bus,
  log: LogFollower,
  jobs: JobRunner,
  onError: (error: unknown, about: string) => void,
): (() => void)[] {
  const [wakeLog, wakeJobs] = [() => log.wake(), () => jobs.wake()]
  return [
    bus.subscribe(logChannel, wakeLog, wakeLog),
    bus.subscribe(jobsChannel, wakeJobs, wakeJobs),
    hintCommits(db, bus, (error) => onError(error, 'bus')),
  ]
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const bound = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))
  await Promise.race([work, bound])
  clearTimeout(timer)
}
