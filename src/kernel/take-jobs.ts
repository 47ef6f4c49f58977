import type { Database } from './database.ts'
import { inOneStatement } from './transaction.ts'
import { query } from './query.ts'
import type { TakenJob } from './job-queue.ts'

interface Row {
  readonly id: string
  readonly data: Record<string, unknown>
  readonly retryCount: number
}

/**
 * Takes due jobs of one kind as pg-boss would from a queue with the policy `exclusive`.
 *
 * In a statement of our own, because the states stand in pg-boss's as values: an index over the waiting jobs alone
 * cannot be planned with those beforehand, so that each of its fetches was planned anew, for longer than it ran. For
 * the same reason the kind is a subquery. The longest due comes first, which the index over the due ones gives.
 */
export async function takeJobs(
  db: Database,
  schema: string,
  { job, limit }: { job: string; limit: number },
): Promise<TakenJob[]> {
  const rows = await inOneStatement(db, (tx) => query<Row>(tx, take(schema), [job, limit]))
  return rows.map(({ id, data, retryCount }) => ({ id, payload: data, retryCount }))
}

/** What a crash of the database takes back is taken again, as from a worker that died: its commit need not wait. */
const take = (schema: string): string => `
  with next as materialized (
    select id from ${schema}.job_common
    where name = (select $1::text) and state < 'active' and not blocked and start_after <= ${schema}.job_now()
    order by start_after limit (select $2::int) for update skip locked
  )
  update ${schema}.job_common as job
  set state = 'active', started_on = ${schema}.job_now(), heartbeat_on = ${schema}.job_now(),
    retry_count = case when started_on is not null then retry_count + 1 else retry_count end
  from next where job.name = (select $1::text) and job.id = next.id
  returning job.id, job.data, job.retry_count as "retryCount",
    set_config('synchronous_commit', 'off', true)`
