import type { Module } from '../../kernel/module.ts'
import { experiments } from './migrations/0001-experiments.ts'
import { followOrders } from './reactions.ts'
import { personal } from './personal-data.ts'

export { changeExperiment } from './change-experiment.ts'
export { createExperiment } from './create-experiment.ts'
export { decideExperiment } from './decide-experiment.ts'
export { experimentDecided, experimentStarted, experimentStopped } from './events.ts'
export {
  type Experiment,
  experimentSchema,
  type ExperimentInput,
  experimentStates,
  type ExperimentState,
} from './experiment.ts'
export { getExperiment, listExperiments } from './find-experiment.ts'
export { experimentResult } from './find-result.ts'
export { foreseeExperiment } from './foresee-experiment.ts'
export { listVisitors } from './list-visitors.ts'
export {
  decideMailTest,
  type MailTestComparison,
  type MailTestFigure,
  mailTestFigures,
  mailTestResult,
  type MailTestResult,
} from './mail-test-result.ts'
export { guardrailMetrics, metrics } from './metric.ts'
export { type Exposure, recordExposures } from './record-exposures.ts'
export {
  ExperimentBegun,
  ExperimentDecided,
  ExperimentInvalid,
  ExperimentNotBegun,
  ExperimentStillRunning,
  ExperimentStopped,
  ExperimentUnknown,
  KeyTaken,
  NotEnoughTraffic,
  NothingToCompareWith,
  SurfaceTaken,
} from './refusals.ts'
export { verdicts } from './result.ts'
export { startExperiment } from './start-experiment.ts'
export { stopExperiment } from './stop-experiment.ts'
export { type Surface, surfaceNames, surfaces, type VariantOf } from './surface.ts'
export { type Onlooker, variantsFor, type VariantsShown } from './variants-for.ts'

export const experimentsModule: Module = {
  name: 'experiments',
  personal,
  migrations: [experiments],
  consumers: [followOrders],
}
