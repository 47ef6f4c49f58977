import type { Read } from '../../kernel/transaction.ts'
import { shopSettings } from '../shop/index.ts'
import { countByDay } from './counts.ts'
import { getExperiment } from './find-experiment.ts'
import { ExperimentNotBegun } from './refusals.ts'
import { type Result, resultOf } from './result.ts'

/**
 * What an experiment has shown so far, from its rows as they are now; one query whatever its size.
 *
 * @throws {ExperimentUnknown}
 * @throws {ExperimentNotBegun} for a draft
 */
export async function experimentResult(read: Read, experimentId: string): Promise<Result> {
  const { plan, ...experiment } = await getExperiment(read, experimentId)
  if (!plan) throw new ExperimentNotBegun()
  const { timeZone } = await shopSettings(read)
  return resultOf({ ...experiment, plan }, await countByDay(read, { experimentId, timeZone }))
}
