import type { Database } from './database.ts'
import type { TakenJob } from './job-queue.ts'
import { query } from './query.ts'
import { inOneStatement } from './transaction.ts'

/**
 * Notes that tries are done, as pg-boss would without anything that it returns or that waits for it.
 *
 * A try that was lost meanwhile is not touched: another one has the job. The commit need not wait for the disk: a note
 * that a crash of the database takes back has the job done again, as the death of its worker would.
 */
export async function completeJobs(
  db: Database,
  schema: string,
  { job, done }: { job: string; done: readonly TakenJob[] },
): Promise<void> {
  const values = [job, done.map(({ id }) => id), done.map(({ retryCount }) => retryCount)]
  await inOneStatement(db, (tx) => query(tx, complete(schema), values))
}

const complete = (schema: string): string => `
  update ${schema}.job_common as job set state = 'completed', completed_on = ${schema}.job_now()
  where job.name = $1 and job.id = any($2::uuid[]) and job.state = 'active'
    and job.retry_count = ($3::int[])[array_position($2::uuid[], job.id)]
  returning set_config('synchronous_commit', 'off', true)`
