import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checkedDesign } from './checked-design.ts'
import { designColumns, designValues } from './create-experiment.ts'
import type { ExperimentInput } from './experiment.ts'
import { lockExperiment } from './find-experiment.ts'
import { ExperimentBegun, KeyTaken } from './refusals.ts'

/**
 * Replaces what a draft will try.
 *
 * @throws {ExperimentUnknown}
 * @throws {ExperimentBegun} once it has begun
 * @throws {ExperimentInvalid} naming the field
 * @throws {KeyTaken}
 */
export async function changeExperiment(tx: Tx, experimentId: string, input: ExperimentInput): Promise<void> {
  const { state } = await lockExperiment(tx, experimentId)
  if (state !== 'draft') throw new ExperimentBegun()
  const design = await checkedDesign(tx, input)
  const changed = await query(
    tx,
    `update experiments.experiment set ${designColumns.map((column, at) => `${column} = $${at + 2}`).join(', ')}
     where id = $1 and not exists (select from experiments.experiment other where other.key = $2 and other.id <> $1)
     returning id`,
    [experimentId, ...designValues(design)],
  )
  if (changed.length === 0) throw new KeyTaken()
}
