import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { experimentStopped } from './events.ts'
import { lockExperiment } from './find-experiment.ts'
import { ExperimentNotBegun } from './refusals.ts'

/**
 * Ends an experiment for good: the surface looks as the shop's setting says again, and its place is free.
 *
 * What visitors who were shown it order later still counts. Stopping again changes nothing.
 *
 * @throws {ExperimentUnknown}
 * @throws {ExperimentNotBegun} for a draft
 */
export async function stopExperiment(
  tx: Tx,
  { experimentId, by }: { experimentId: string; by: string },
): Promise<void> {
  const { state, surface } = await lockExperiment(tx, experimentId)
  if (state === 'stopped' || state === 'decided') return
  if (state === 'draft') throw new ExperimentNotBegun()

  await query(tx, 'delete from experiments.place where experiment_id = $1', [experimentId])
  await query(
    tx,
    `update experiments.experiment set state = 'stopped', stopped_at = $2, stopped_by = $3 where id = $1`,
    [experimentId, tx.now, by],
  )
  await tx.publish(experimentStopped({ experimentId, surface }))
}
