import type { Database } from './database.ts'
import { jobSchema } from './job-queue.ts'

/** Which of these kinds have a job that is due, and when the next waiting one will be. */
export interface DueJobs {
  readonly due: readonly string[]
  /** Until the next job that waits for its time, from now; absent when none waits. */
  readonly nextInMs?: number
}

/** One statement for all kinds, so that an idle worker costs the database one look per poll. */
export async function findDueJobs(db: Database, jobs: readonly string[]): Promise<DueJobs> {
  const result = await db.pool.query<{ name: string; wait_ms: number | null }>({
    name: 'find-due-jobs',
    text: dueJobs,
    values: [jobs],
  })
  const waits = result.rows.filter((row) => row.wait_ms !== null) as { name: string; wait_ms: number }[]
  const later = waits.filter((row) => row.wait_ms > 0).map((row) => row.wait_ms)
  return {
    due: waits.filter((row) => row.wait_ms <= 0).map((row) => row.name),
    ...(later.length > 0 ? { nextInMs: Math.ceil(Math.min(...later)) } : {}),
  }
}

const dueJobs = `
  select kind.name, extract(epoch from waiting.start_after - ${jobSchema}.job_now())::float8 * 1000 as wait_ms
  from unnest($1::text[]) as kind (name)
  cross join lateral (
    select min(start_after) as start_after
    from ${jobSchema}.job
    where job.name = kind.name and state < 'active' and not blocked
  ) as waiting`
