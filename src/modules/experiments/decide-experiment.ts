import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { changeShop, shopSettings } from '../shop/index.ts'
import { experimentDecided } from './events.ts'
import type { Experiment } from './experiment.ts'
import { lockExperiment } from './find-experiment.ts'
import { ExperimentDecided, ExperimentInvalid, ExperimentNotBegun, ExperimentStillRunning } from './refusals.ts'

interface Decision {
  readonly experimentId: string
  readonly variant: string
  /** Makes the variant the shop's setting, in every market. */
  readonly apply: boolean
  readonly note?: string | undefined
  readonly by: string
}

/**
 * Writes down what was learned, and may make it the shop's setting.
 *
 * Deciding again for the same changes nothing.
 *
 * @throws {ExperimentUnknown}
 * @throws {ExperimentNotBegun} for a draft
 * @throws {ExperimentStillRunning} before it is stopped
 * @throws {ExperimentDecided} when it was decided for another variant
 * @throws {ExperimentInvalid} when the variant is not one of its own
 */
export async function decideExperiment(tx: Tx, decision: Decision): Promise<void> {
  const { experimentId, variant, apply } = decision
  const experiment = await lockExperiment(tx, experimentId)
  if (experiment.state === 'decided' && experiment.decision === variant) return
  refuse(experiment, variant)

  await query(
    tx,
    `update experiments.experiment set state = 'decided', decided_at = $2, decided_by = $3, decision = $4,
       decision_note = $5 where id = $1`,
    [experimentId, tx.now, decision.by, variant, decision.note ?? null],
  )
  if (apply) await applyVariant(tx, experiment, variant)
  await tx.publish(experimentDecided({ experimentId, surface: experiment.surface, variant, applied: apply }))
}

function refuse({ state, variants }: Experiment, variant: string): void {
  if (state === 'draft') throw new ExperimentNotBegun()
  if (state === 'running') throw new ExperimentStillRunning()
  if (state === 'decided') throw new ExperimentDecided()
  if (!variants.some((each) => each.variant === variant)) {
    throw new ExperimentInvalid('variant', 'This variant was not tried.')
  }
}

/** The surface `checkout-trust` is the setting `trust` of the checkout. */
async function applyVariant(tx: Tx, { surface }: Experiment, variant: string): Promise<void> {
  const { checkout } = await shopSettings(tx)
  const name = surface.slice('checkout-'.length)
  await changeShop(tx, { settings: { checkout: { ...checkout, [name]: variant } } })
}
