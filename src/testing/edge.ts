import type { Database } from '../kernel/database.ts'
import { edgeOf } from '../kernel/edge.ts'
import type { Edge, Module } from '../kernel/module.ts'
import type { Enqueued, JobSink } from '../kernel/outgoing.ts'

/** A queue in memory: jobs wait until the test works them off; those of a rolled-back transaction never come. */
export interface TestQueue {
  readonly waiting: Enqueued[]
  /** Runs what is due until nothing is; jobs that throw are kept in `failed` and not tried again. */
  workOff(): Promise<void>
  readonly failed: { job: string; error: unknown }[]
  readonly edge: Edge
}

/**
 * A database's edge whose jobs a test runs itself, in the order they were enqueued.
 *
 * NOTE: jobs are handed over at the flush just before the commit, so a commit that fails leaves its jobs here.
 */
export function testQueue(db: Database, modules: () => readonly Module[]): TestQueue {
  const waiting: Enqueued[] = []
  const failed: TestQueue['failed'] = []
  const jobs: JobSink = {
    put: (enqueued) => {
      waiting.push(...enqueued)
      return Promise.resolve()
    },
  }
  const edge = edgeOf({ ...db, jobs })
  const handlers = () => modules().flatMap((module) => module.jobs ?? [])
  const isDue = ({ options }: Enqueued) => !options.startAfter || options.startAfter <= db.clock.now()

  const workOff = async (): Promise<void> => {
    for (let next = waiting.findIndex(isDue); next >= 0; next = waiting.findIndex(isDue)) {
      const [{ order }] = waiting.splice(next, 1) as [Enqueued]
      const handler = handlers().find((candidate) => candidate.definition.job === order.job)
      if (!handler) throw new Error(`Nobody does ${order.job}`)
      await handler.run(edge, order.payload).catch((error: unknown) => failed.push({ job: order.job, error }))
    }
  }
  return { waiting, workOff, failed, edge }
}
