import { type Lane, takeBatch } from '../kernel/consumer.ts'
import { layOutLanes } from '../kernel/consumer-position.ts'
import type { Database } from '../kernel/database.ts'
import { errorText } from '../kernel/error-text.ts'
import { isHeldBack } from '../kernel/log-scan.ts'
import type { Module } from '../kernel/module.ts'
import { inTransaction } from '../kernel/transaction.ts'
import type { Failure } from './jobs.ts'
import { eventually } from './eventually.ts'

/**
 * Has all consumers handle all committed events, one after another, until none is left; what keeps failing is set aside
 * without waiting. Answers the failures.
 */
export async function runAllConsumers(db: Database, modules: readonly Module[]): Promise<Failure[]> {
  const failures: Failure[] = []
  for (const lane of await lanesOf(db, modules)) {
    await eventually(`${lane.consumer.name} to reach the end of the log`, async () => {
      const heldBack = await isHeldBack(db)
      const outcome = await takeBatch(db, lane, { impatient: true })
      if (outcome.kind === 'failed') failures.push({ of: lane.consumer.name, error: errorText(outcome.error) })
      return outcome.kind === 'passed' && outcome.reachedEnd && !heldBack
    })
  }
  return failures
}

async function lanesOf(db: Database, modules: readonly Module[]): Promise<Lane[]> {
  const lanes: Lane[] = []
  for (const consumer of modules.flatMap((module) => module.consumers ?? [])) {
    const count = await inTransaction(db, (tx) => layOutLanes(tx, consumer.name, consumer.lanes ?? 1))
    for (let lane = 0; lane < count; lane++) lanes.push({ consumer, lane, lanes: count })
  }
  return lanes
}
