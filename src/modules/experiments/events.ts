import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'
import { surfaceNames } from './surface.ts'

const ofExperiment = { experimentId: z.uuid(), surface: z.enum(surfaceNames) }

/** From now on visitors are shown different looks. */
export const experimentStarted = defineEvent(
  'experiments.experiment-started',
  z.object({ ...ofExperiment, markets: z.array(z.string()) }),
)

/** The surface looks as the shop's setting says again. */
export const experimentStopped = defineEvent('experiments.experiment-stopped', z.object(ofExperiment))

/** The merchant settled on a variant; `applied` when it became the shop's setting with that. */
export const experimentDecided = defineEvent(
  'experiments.experiment-decided',
  z.object({ ...ofExperiment, variant: z.string(), applied: z.boolean() }),
)
