import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checkedDesign } from './checked-design.ts'
import { experimentStarted } from './events.ts'
import type { Experiment, ExperimentDesign } from './experiment.ts'
import { lockExperiment } from './find-experiment.ts'
import { mostDays, planFor } from './plan.ts'
import { ExperimentStopped, NotEnoughTraffic, NothingToCompareWith, SurfaceTaken } from './refusals.ts'
import { trafficOf } from './traffic.ts'

interface ToStart {
  readonly experimentId: string
  /** Starts it also where it would take longer than eight weeks. */
  readonly insist?: boolean | undefined
  readonly by: string
}

/**
 * Shows visitors the variants from now on, and fixes what is tried and how large an effect is looked for.
 *
 * Starting again changes nothing.
 *
 * @throws {ExperimentUnknown}
 * @throws {ExperimentStopped} once it was stopped
 * @throws {ExperimentInvalid} where the shop has changed since it was written down, e.g. a market is gone
 * @throws {NothingToCompareWith} where nobody ordered in 28 days
 * @throws {NotEnoughTraffic} where it would take longer than eight weeks, unless one insists
 * @throws {SurfaceTaken} where another experiment runs on the surface in one of the markets
 */
export async function startExperiment(tx: Tx, { experimentId, insist = false, by }: ToStart): Promise<void> {
  const experiment = await lockExperiment(tx, experimentId)
  if (experiment.state === 'running') return
  if (experiment.state !== 'draft') throw new ExperimentStopped()
  const design = await checkedDesign(tx, designOf(experiment))
  const plan = planFor(design, await trafficOf(tx, design.markets))
  if (!plan) throw new NothingToCompareWith()
  const isLong = plan.days > mostDays
  if (isLong && !insist) throw new NotEnoughTraffic(plan)

  await takePlaces(tx, experimentId, design)
  await query(
    tx,
    `update experiments.experiment set state = 'running', plan = $2, insisted = $3, started_at = $4, started_by = $5
     where id = $1`,
    [experimentId, JSON.stringify(plan), isLong, tx.now, by],
  )
  await tx.publish(experimentStarted({ experimentId, surface: design.surface, markets: design.markets }))
}

/** Waits for whoever is about to take one of them. @throws {SurfaceTaken} */
async function takePlaces(tx: Tx, experimentId: string, { surface, markets }: ExperimentDesign): Promise<void> {
  const taken = await query<{ market: string }>(
    tx,
    `insert into experiments.place (surface, market, experiment_id)
     select $1, market, $3 from unnest($2::text[]) market order by market on conflict do nothing returning market`,
    [surface, markets, experimentId],
  )
  const missing = markets.find((code) => !taken.some(({ market }) => market === code))
  if (missing) throw new SurfaceTaken(missing)
}

const designOf = ({ key, hypothesis, surface, variants, markets, metric, guardrails, ...rest }: Experiment) => ({
  ...{ key, hypothesis, surface, variants, markets, metric, guardrails },
  trafficBasisPoints: rest.trafficBasisPoints,
  smallestLiftBasisPoints: rest.smallestLiftBasisPoints,
})
