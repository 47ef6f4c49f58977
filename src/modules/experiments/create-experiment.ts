import { newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checkedDesign } from './checked-design.ts'
import type { ExperimentDesign, ExperimentInput } from './experiment.ts'
import { KeyTaken } from './refusals.ts'

/**
 * Writes down what an experiment will try; nobody is shown anything yet.
 *
 * @returns its id
 * @throws {ExperimentInvalid} naming the field
 * @throws {KeyTaken}
 */
export async function createExperiment(tx: Tx, input: ExperimentInput, by: string): Promise<string> {
  const design = await checkedDesign(tx, input)
  const experimentId = tx.newId()
  const made = await query(
    tx,
    `insert into experiments.experiment (id, ${designColumns.join(', ')}, seed, created_at, created_by)
     values ($1, ${designColumns.map((_, at) => `$${at + 2}`).join(', ')}, $11, $12, $13)
     on conflict (key) do nothing returning id`,
    [experimentId, ...designValues(design), newToken(), tx.now, by],
  )
  if (made.length === 0) throw new KeyTaken()
  return experimentId
}

/** The columns of what it tries. */
export const designColumns = [
  'key',
  'hypothesis',
  'surface',
  'variants',
  'markets',
  'traffic_basis_points',
  'metric',
  'guardrails',
  'smallest_lift_basis_points',
] as const

/** The values for `designColumns`, in their order. */
export const designValues = (design: ExperimentDesign): unknown[] => [
  design.key,
  design.hypothesis,
  design.surface,
  JSON.stringify(design.variants),
  design.markets,
  design.trafficBasisPoints,
  design.metric,
  design.guardrails,
  design.smallestLiftBasisPoints,
]
