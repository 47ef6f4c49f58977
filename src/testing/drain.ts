import type { WorkingDatabase } from '../kernel/job-queue.ts'
import type { Module } from '../kernel/module.ts'
import { type Failure, runDueJobs } from './jobs.ts'

export interface DrainOptions {
  /** Answers failures instead of throwing the first, for tests of what happens when the outside world is down. */
  tolerant?: boolean
}

/**
 * Does all work that committed transactions left behind: due jobs, until nothing is left.
 *
 * Deterministic: one thing after another, in this process. Time does not pass; move the clock and drain again for what
 * waits for an instant.
 *
 * @throws {Error} with the first failure, unless tolerant
 */
export async function drain(
  db: WorkingDatabase,
  modules: readonly Module[],
  { tolerant = false }: DrainOptions = {},
): Promise<Failure[]> {
  const failures = await runDueJobs(db, modules)
  if (failures[0] && !tolerant) throw new Error(`${failures[0].of} failed: ${failures[0].error}`)
  return failures
}

/** Runs the due jobs alone; else as `drain`. */
export async function runJobs(
  db: WorkingDatabase,
  modules: readonly Module[],
  { tolerant = false }: DrainOptions = {},
): Promise<Failure[]> {
  const failures = await runDueJobs(db, modules)
  if (failures[0] && !tolerant) throw new Error(`${failures[0].of} failed: ${failures[0].error}`)
  return failures
}
