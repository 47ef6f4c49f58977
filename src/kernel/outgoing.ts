import type pg from 'pg'
import type { Announcement } from './event.ts'
import type { EnqueueOptions, Order } from './job.ts'
import { runStatement } from './statement.ts'

export interface Enqueued {
  readonly order: Order
  readonly options: EnqueueOptions
}

/** Where the jobs of a transaction go; it must use the given `run`, so that they share the transaction's fate. */
export interface JobSink {
  put(jobs: readonly Enqueued[], run: RunStatement): Promise<void>
}

export type RunStatement = (text: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>

/** What a transaction has announced and enqueued: written at its end, each kind in one statement. */
export class Outgoing {
  readonly events: Announcement[] = []
  /** Statements that nobody waits for, asked before the others. */
  readonly last: { readonly text: string; readonly values: readonly unknown[] }[] = []
  readonly jobs: Enqueued[] = []
  announced = false
  readonly types = new Set<string>()
  enqueued = false
  readonly #now: Date
  readonly #queue: JobSink | undefined
  readonly #client: () => pg.PoolClient
  /** What a flush has not handed to PostgreSQL yet. */
  #unsent = 0

  constructor(now: Date, queue: JobSink | undefined, client: () => pg.PoolClient) {
    this.#now = now
    this.#queue = queue
    this.#client = client
  }

  /** While it is not, no commit may be sent. */
  get isSent(): boolean {
    return this.#unsent === 0
  }

  /** The events' order is their order in the log. */
  async flush(): Promise<void> {
    const last = this.last.splice(0).map(({ text, values }) => runStatement(this.#client(), text, values))
    await Promise.all([...last, this.#flushEvents(), this.#flushJobs()])
  }

  async #flushEvents(): Promise<void> {
    if (this.events.length === 0) return
    this.#unsent++
    const events = this.events.splice(0)
    for (const { type } of events) this.types.add(type)
    const written = runStatement(this.#client(), insertEvents, [
      JSON.stringify(events.map(({ type, profileId, data }) => ({ type, profile_id: profileId, data }))),
      this.#now,
    ])
    this.#unsent--
    this.announced = true
    await written
  }

  async #flushJobs(): Promise<void> {
    if (this.jobs.length === 0) return
    this.#unsent++
    if (!this.#queue) throw new Error('No job queue is attached to this database')
    const run: RunStatement = async (text, values = []) => {
      const answered = runStatement(this.#client(), text, values)
      if (!this.enqueued) this.#unsent--
      this.enqueued = true
      return (await answered).rows
    }
    await this.#queue.put(this.jobs.splice(0), run)
  }
}

const insertEvents = `
  insert into kernel.event (type, profile_id, data, at)
  select type, profile_id, data, $2
  from rows from (jsonb_to_recordset($1::jsonb) as (type text, profile_id uuid, data jsonb)) with ordinality
  order by ordinality`
