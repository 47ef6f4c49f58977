import { newId } from './id.ts'
import type { Enqueued, RunStatement } from './outgoing.ts'

/**
 * Writes jobs of any kinds in one statement, as pg-boss would kind by kind.
 *
 * A second job with the key of one that waits or runs is dropped without a word; jobs without a key get one of their own.
 *
 * @throws {Error} on a kind that the queue has no place for: its name is null then, which the table refuses
 */
export async function putJobs(schema: string, jobs: readonly Enqueued[], run: RunStatement): Promise<void> {
  const rows = jobs.map(({ order, options }) => ({
    name: order.job,
    data: order.payload,
    key: options.key ?? newId(),
    start_after: options.startAfter ?? null,
  }))
  await run(insertJobs(schema), [JSON.stringify(rows)])
}

const insertJobs = (schema: string): string => `
  insert into ${schema}.job_common (
    id, name, data, start_after, created_on, singleton_key, expire_seconds, deletion_seconds, keep_until,
    retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
  select gen_random_uuid(), queue.name, wanted.data, due.start_after, ${schema}.job_now(), wanted.key,
    queue.expire_seconds, queue.deletion_seconds, due.start_after + queue.retention_seconds * interval '1s',
    queue.retry_limit, queue.retry_delay, coalesce(queue.retry_backoff, false), queue.retry_delay_max, queue.policy,
    queue.dead_letter, queue.heartbeat_seconds
  from jsonb_to_recordset($1::jsonb) as wanted (name text, data jsonb, key text, start_after timestamptz)
  left join ${schema}.queue on queue.name = wanted.name
  cross join lateral (select coalesce(wanted.start_after, ${schema}.job_now()) as start_after) as due
  on conflict do nothing`
