import { setTimeout as pause } from 'node:timers/promises'
import { type Clock, days, later } from '../../kernel/clock.ts'
import { findDueJobs } from '../../kernel/due-jobs.ts'
import { layOutLanes } from '../../kernel/consumer-position.ts'
import type { Lane } from '../../kernel/consumer.ts'
import { edgeOf } from '../../kernel/edge.ts'
import type { WorkingDatabase } from '../../kernel/job-queue.ts'
import { isHeldBack } from '../../kernel/log-scan.ts'
import type { Consumer, Edge, Module } from '../../kernel/module.ts'
import { runJob } from '../../kernel/run-job.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { passOn, type Reading, startReading } from './pass-on.ts'

/** The shop as it was: the same database, seen at an instant that moves forward. */
export interface Past {
  readonly db: WorkingDatabase
  readonly edge: Edge
  /** Goes to an instant; what should have happened until then has. Never goes back. */
  goTo(instant: Date): void
  /** By consumer; nobody changes them while the past is written. */
  readonly laneCounts: Map<string, number>
  readonly reading: Reading
}

export function openPast(db: WorkingDatabase, from: Date): Past {
  let now = from
  const clock: Clock = { now: () => now }
  const then = { ...db, clock }
  const goTo = (instant: Date) => void (now = instant > now ? instant : now)
  return { db: then, edge: edgeOf(then), goTo, laneCounts: new Map(), reading: startReading() }
}

/** Work that would otherwise wait for the worker, and would then be done today instead of on its day. */
const jobsOfTheDay = /^(payments|messaging|test-payments)\./
const sweepsOfTheDay = [
  'fulfilment.find-late-parcels',
  'checkout.announce-abandoned',
  'inventory.release-expired-holds',
  'reviews.send-requests',
  'reviews.publish-stars-alone',
  'reviews.invite-owners',
  'reviews.tell-askers',
  'pieces.publish-due',
  'messaging.release-held',
  'topics.notice-changes',
  'segments.recheck-due',
]

/** Does what a day leaves behind: events to their consumers, money to the bank, sweeps. */
export async function endDay(past: Past, modules: readonly Module[]): Promise<void> {
  for (const sweep of modules.flatMap(({ recurring }) => recurring ?? [])) {
    if (sweepsOfTheDay.includes(sweep.name)) await sweep.run(past.edge)
  }
  const lanes = await lanesOf(past, modules)
  for (let round = 0; round < 6; round++) {
    await untilReadable(past)
    const last = await lastEvent(past)
    await passOn(past.db, lanes, past.reading)
    const worked = await doJobs(past, modules)
    if (worked === 0 && (await lastEvent(past)) === last) return
  }
}

/** A round in which nothing was announced and nothing worked leaves nothing to another: that alone is looked for. */
async function lastEvent({ db }: Past): Promise<string | undefined> {
  const { rows } = await db.pool.query<{ last: string }>(
    'select seq::text as last from kernel.event order by seq desc limit 1',
  )
  return rows[0]?.last
}

/** Others at work on the same server hold events back for a moment; what follows them belongs to this day all the same. */
async function untilReadable({ db }: Past): Promise<void> {
  for (let tries = 0; await isHeldBack(db); tries++) {
    if (tries === 3_000)
      throw new Error('For half a minute a transaction on this PostgreSQL has kept the log from being read')
    await pause(10)
  }
}

async function lanesOf(past: Past, modules: readonly Module[]): Promise<Lane[]> {
  const lanes: Lane[] = []
  for (const consumer of modules.flatMap(({ consumers }) => consumers ?? [])) {
    const count =
      past.laneCounts.get(consumer.name) ??
      (await inTransaction(past.db, (tx) => layOutLanes(tx, consumer.name, consumer.lanes ?? 1)))
    past.laneCounts.set(consumer.name, count)
    for (let lane = 0; lane < count; lane++) lanes.push({ consumer, lane, lanes: count })
  }
  return lanes
}

async function doJobs(past: Past, modules: readonly Module[]): Promise<number> {
  let done = 0
  const handlers = modules
    .flatMap(({ jobs }) => jobs ?? [])
    .filter(({ definition }) => jobsOfTheDay.test(definition.job))
  const { due } = await findDueJobs(
    past.db,
    handlers.map(({ definition }) => definition.job),
  )
  for (const handler of handlers) {
    const kind = handler.definition.job
    if (!due.includes(kind)) continue
    for (const job of await past.db.jobs.take(kind, 100)) {
      const outcome = await runJob(past.edge, handler, job)
      if (!outcome.done) throw new Error(`${kind} failed: ${outcome.error}`)
      await past.db.jobs.complete(kind, [job])
      done++
    }
  }
  return done
}

/** A consumer that lets everything pass: what it would say is not said of the past. */
export const silent = (consumer: Consumer): Consumer => ({
  ...consumer,
  reactions: consumer.reactions.map(({ type }) => ({ type, isApart: true, react: () => Promise.resolve() })),
})

/** The instant so many days before another, at an hour and minute of UTC. */
export function onDay(today: Date, daysAgo: number, hour: number, minute: number): Date {
  const day = later(today, -days(daysAgo))
  day.setUTCHours(hour, minute, 0, 0)
  return day
}
