import { z } from 'zod'
import { createJobQueue, jobSchema, type JobQueue, type WorkingDatabase } from '../kernel/job-queue.ts'
import type { Database } from '../kernel/database.ts'
import { findDueJobs } from '../kernel/due-jobs.ts'
import { edgeOf } from '../kernel/edge.ts'
import { defineJob } from '../kernel/job.ts'
import { doing, type Module } from '../kernel/module.ts'
import { runJob } from '../kernel/run-job.ts'

/** What went wrong while a test had the work done. */
export interface Failure {
  /** The job or the consumer. */
  readonly of: string
  readonly error: string
}

/** A queue that opens itself when the first job comes, and has a place for any kind: a test file may know no modules. */
export function queueForTests(db: Database): JobQueue {
  let opened: Promise<JobQueue> | undefined
  const known = new Set<string>()
  const queue = () => (opened ??= createJobQueue(db, []))
  const knowing = async (job: string) => {
    if (!known.has(job)) await (await createJobQueue(db, [moduleDoing(job)])).close()
    known.add(job)
    return queue()
  }
  return {
    put: async (jobs, run) => {
      for (const { order } of jobs) await knowing(order.job)
      await (await queue()).put(jobs, run)
    },
    take: async (job, limit) => (await knowing(job)).take(job, limit),
    complete: async (job, done) => (await knowing(job)).complete(job, done),
    fail: async (job, failed, error) => (await knowing(job)).fail(job, failed, error),
    tend: async () => (await queue()).tend(),
    close: async () => opened && (await opened).close(),
  }
}

const moduleDoing = (job: string): Module => ({
  name: 'testing',
  migrations: [],
  jobs: [doing(defineJob(job as `${string}.${string}`, z.object({})), () => Promise.resolve())],
})

/** Replaces the queue's reading of the time by the test's clock where one is set; part of the template database. */
export const movableJobClock = `
  create table ${jobSchema}.moved_clock (at timestamptz not null);
  create or replace function ${jobSchema}.job_now() returns timestamptz language sql stable as
  $$ select coalesce((select at from ${jobSchema}.moved_clock), pg_catalog.now()) $$`

/** Brings the queue to the test's clock, so that `startAfter` and pauses between tries follow it. */
export async function moveJobClock(db: Database): Promise<void> {
  await db.pool.query(`update ${jobSchema}.moved_clock set at = $1`, [db.clock.now()])
}

/** Runs all jobs that are due, one after another, until none is; answers which failed. A failed one waits for its retry. */
export async function runDueJobs(db: WorkingDatabase, modules: readonly Module[]): Promise<Failure[]> {
  const handlers = new Map(
    modules.flatMap((module) => module.jobs ?? []).map((handler) => [handler.definition.job, handler]),
  )
  if (handlers.size === 0) return []
  await (await createJobQueue(db, modules)).close()
  await moveJobClock(db)
  const edge = edgeOf(db)
  const failures: Failure[] = []
  for (;;) {
    const { due } = await findDueJobs(db, [...handlers.keys()])
    if (due.length === 0) return failures
    for (const kind of due) {
      for (const job of await db.jobs.take(kind, 50)) {
        const outcome = await runJob(edge, handlers.get(kind)!, job)
        if (outcome.done) await db.jobs.complete(kind, [job])
        else {
          await db.jobs.fail(kind, job, outcome.error)
          failures.push({ of: kind, error: outcome.error })
        }
      }
    }
  }
}
