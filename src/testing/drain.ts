import type { WorkingDatabase } from '../kernel/job-queue.ts'
import type { Module } from '../kernel/module.ts'
import { runAllConsumers } from './consumers.ts'
import { type Failure, runDueJobs } from './jobs.ts'

export interface DrainOptions {
  /** Answers failures instead of throwing the first, for tests of what happens when something is down. */
  tolerant?: boolean
}

/**
 * Does all work that committed transactions left behind: events to all consumers and due jobs, until nothing is left.
 *
 * Deterministic: one thing after another, in this process. Time does not pass; move the clock and drain again for what
 * waits for an instant.
 *
 * @throws {Error} with the first failure, unless tolerant
 */
export async function drain(
  db: WorkingDatabase,
  modules: readonly Module[],
  options: DrainOptions = {},
): Promise<Failure[]> {
  const failures: Failure[] = []
  let before: string | undefined
  for (;;) {
    failures.push(...(await runAllConsumers(db, modules)), ...(await runDueJobs(db, modules)))
    const after = await lastEvent(db)
    if (after === before) return judged(failures, options)
    before = after
  }
}

/** Has the consumers handle all events, and leaves jobs alone; else as `drain`. */
export const runConsumers = async (
  db: WorkingDatabase,
  modules: readonly Module[],
  options: DrainOptions = {},
): Promise<Failure[]> => judged(await runAllConsumers(db, modules), options)

/** Runs the due jobs alone; else as `drain`. */
export const runJobs = async (
  db: WorkingDatabase,
  modules: readonly Module[],
  options: DrainOptions = {},
): Promise<Failure[]> => judged(await runDueJobs(db, modules), options)

function judged(failures: Failure[], { tolerant = false }: DrainOptions): Failure[] {
  if (failures[0] && !tolerant) throw new Error(`${failures[0].of} failed: ${failures[0].error}`)
  return failures
}

async function lastEvent(db: WorkingDatabase): Promise<string> {
  const { rows } = await db.pool.query<{ last: string }>(`select coalesce(max(seq), 0)::text as last from kernel.event`)
  return rows[0]!.last
}
