import { jobSchema } from './job-queue.ts'
import { query } from './query.ts'
import { Conflict } from './refusal.ts'
import type { Read, Tx } from './transaction.ts'

/** How the jobs of one kind go, for staff and metrics. */
export interface JobState {
  readonly job: string
  /** Due and not yet taken. */
  readonly waiting: number
  /** Not before an instant to come: as wished, or as the pause before another try. */
  readonly later: number
  readonly active: number
  /** Tried for the last time, and kept for a week. */
  readonly failed: number
  /** How long the oldest due one has waited; 0 when none does. */
  readonly oldestWaitsMs: number
  /** The latest, at most five. */
  readonly lastFailures: readonly FailedJob[]
}

export interface FailedJob {
  readonly id: string
  readonly error: string
  readonly tries: number
  /** ISO 8601. */
  readonly at: string
  readonly payload: Record<string, unknown>
}

/** Raised when a job to be tried again is not failed, or waits already under the same key. */
export class JobNotFailed extends Conflict {
  readonly code = 'kernel/job-not-failed'
  constructor() {
    super('This job is not among the failed any more: it waits, runs or is done. Reload the list.')
  }
}

/** All kinds that the queue has a place for. */
export const jobStates = (read: Read): Promise<JobState[]> => query<JobState>(read, states)

const states = `
  select queue.name as job,
    open.waiting, open.later, open."oldestWaitsMs",
    (select count(*) from ${jobSchema}.job where name = queue.name and state = 'active') as active,
    (select count(*) from ${jobSchema}.job where name = queue.name and state = 'failed') as failed,
    coalesce((select jsonb_agg(latest) from (
      select id, coalesce(output->>'message', output->'value'->>'message', output::text) as error,
        retry_count + 1 as tries, completed_on as at, data as payload
      from ${jobSchema}.job where name = queue.name and state = 'failed' order by completed_on desc limit 5
    ) as latest), '[]') as "lastFailures"
  from ${jobSchema}.queue
  cross join lateral (
    select count(*) filter (where start_after <= ${jobSchema}.job_now()) as waiting,
      count(*) filter (where start_after > ${jobSchema}.job_now()) as later,
      coalesce(greatest(extract(epoch from ${jobSchema}.job_now() - min(start_after)) * 1000, 0), 0)::float8
        as "oldestWaitsMs"
    from ${jobSchema}.job where name = queue.name and state < 'active' and not blocked
  ) as open
  where queue.name not like '\\_\\_pgboss%'
  order by queue.name`

/**
 * Gives a failed job one more try, now.
 *
 * @throws {JobNotFailed} when it is not failed any more, or another job with its key waits or runs
 */
export async function retryFailedJob(tx: Tx, id: string): Promise<void> {
  const retried = await query(
    tx,
    `update ${jobSchema}.job as failed
     set state = 'retry', retry_limit = retry_limit + 1, completed_on = null, start_after = ${jobSchema}.job_now()
     where id = $1 and state = 'failed' and not exists (
       select from ${jobSchema}.job as other
       where other.name = failed.name and other.singleton_key = failed.singleton_key and other.state <= 'active'
     ) returning id`,
    [id],
  )
  if (retried.length === 0) throw new JobNotFailed()
}
