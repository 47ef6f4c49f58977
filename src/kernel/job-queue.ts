import { PgBoss, type Db } from 'pg-boss'
import { completeJobs } from './complete-jobs.ts'
import type { Database } from './database.ts'
import type { JobDefinition } from './job.ts'
import type { Module } from './module.ts'
import { putJobs } from './put-jobs.ts'
import { takeJobs } from './take-jobs.ts'
import { trimJobTable } from './trim-job-table.ts'
import { runStatement } from './statement.ts'
import type { JobSink } from './outgoing.ts'
import { days } from './clock.ts'

/** The PostgreSQL schema that pg-boss owns. */
export const jobSchema = 'job'

/** A job that a worker has taken and must complete or fail. */
export interface TakenJob {
  readonly id: string
  readonly payload: Record<string, unknown>
  /** Names the try, so that a worker which lost the job cannot settle it for the next one. */
  readonly retryCount: number
}

/** Where jobs wait. Made by `createJobQueue`; enqueue through `tx.enqueue`. */
export interface JobQueue extends JobSink {
  /** Takes up to so many due jobs of one kind, oldest first; each is taken by one worker only. */
  take(job: string, limit: number): Promise<TakenJob[]>
  complete(job: string, done: readonly TakenJob[]): Promise<void>
  /** Waits for its next try, or is shown as failed after the last. */
  fail(job: string, failed: TakenJob, error: string): Promise<void>
  /** Gives tries that ran out of time back, and deletes what is past keeping. */
  tend(): Promise<void>
  close(): Promise<void>
}

/** A database with a queue: what a running process works on. */
export interface WorkingDatabase extends Database {
  readonly jobs: JobQueue
}

const inSeconds = (ms: number): number => ms / 1_000

/** Done and failed jobs are kept for a week to be looked at; one that waits for longer than a year is dropped. */
const keeping = { deleteAfterSeconds: inSeconds(days(7)), retentionSeconds: inSeconds(days(365)) }

/** Longest pause between two tries. */
const longestPauseSeconds = 3_600

/** Maintenance runs when `tend` is called: none of the timers of pg-boss may keep an idle process busy. */
const quiet = {
  schedule: false,
  supervise: false,
  queueCacheIntervalSeconds: 3_600,
  // The lease of the recurring work that calls `tend` sees to it that one process does, once a minute.
  monitorIntervalSeconds: 1,
  monitorVacuum: false,
} as const

/**
 * Opens the queue with a place for each kind of job that the modules do.
 *
 * Needs a migrated database. Repeatable, from many processes; limits that changed in the code are taken over.
 *
 * @param onError told of what fails in the background
 */
export async function createJobQueue(
  db: Database,
  modules: readonly Module[],
  onError: (error: Error) => void = () => undefined,
): Promise<JobQueue> {
  const boss = new PgBoss({ db: overPool(db), schema: jobSchema, migrate: false, ...quiet })
  boss.on('error', onError)
  await boss.start()
  await makeKinds(
    boss,
    modules.flatMap((module) => module.jobs ?? []).map((handler) => handler.definition),
  )
  return queueOver(db, boss)
}

/** Creates the schema of the queue, or brings it to the version of the installed pg-boss. Part of `migrate`. */
export async function installJobQueue(db: Database): Promise<void> {
  const boss = new PgBoss({ db: overPool(db), schema: jobSchema, migrate: true, ...quiet })
  let failure: Error | undefined
  boss.on('error', (error) => (failure = error))
  await boss.start()
  await boss.stop({ graceful: false })
  if (failure) throw failure
  await db.pool.query(`
    create index if not exists job_due on ${jobSchema}.job_common (name, start_after) where state < 'active' and not blocked;
    create index if not exists job_failed on ${jobSchema}.job_common (name, completed_on desc) where state = 'failed';
    create index if not exists job_active on ${jobSchema}.job_common (name, started_on) where state = 'active';
    ${trimJobTable(jobSchema)}`)
}

/** Creates the kinds that are missing and takes over limits that changed. */
async function makeKinds(boss: PgBoss, definitions: readonly JobDefinition<Record<string, unknown>>[]): Promise<void> {
  const there = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]))
  for (const { job, limits } of definitions) {
    const wanted = {
      retryLimit: limits.retries,
      retryDelay: limits.retryDelaySeconds,
      retryBackoff: true,
      retryDelayMax: Math.max(longestPauseSeconds, limits.retryDelaySeconds),
      expireInSeconds: limits.expireInSeconds,
      ...keeping,
    }
    const known = there.get(job)
    // NOTE `exclusive` is what makes a key single; jobs without a key get one of their own in `putJobs`.
    if (!known) await boss.createQueue(job, { ...wanted, policy: 'exclusive' })
    else if (Object.entries(wanted).some(([option, value]) => known[option as keyof typeof known] !== value)) {
      await boss.updateQueue(job, wanted)
    }
  }
}

const queueOver = (db: Database, boss: PgBoss): JobQueue => ({
  put: (jobs, run) => putJobs(jobSchema, jobs, run),
  take: (job, limit) => takeJobs(db, jobSchema, { job, limit }),
  complete: async (job, done) => {
    if (done.length > 0) await completeJobs(db, jobSchema, { job, done })
  },
  fail: async (job, failed, error) => {
    await boss.fail(job, failed, { message: error })
  },
  tend: () => boss.supervise(),
  close: () => boss.stop({ graceful: false }),
})

/** Statements with values are prepared: their texts hold names of kinds and limits, of which there are few. */
const overPool = ({ pool }: Database): Db => ({
  executeSql: async (text, values) => {
    if (!values?.length) return pool.query<Record<string, unknown>>(text)
    const client = await pool.connect()
    try {
      return await runStatement(client, text, values)
    } finally {
      client.release()
    }
  },
})
