import type { Schemas } from '../../api.ts'
import { Status, type Tone } from '../../parts/status.tsx'
import { words } from '../../words.ts'

export type Experiment = Schemas['Experiment']

const tones: Record<Experiment['state'], Tone> = { draft: 'waiting', running: 'good', stopped: 'bad', decided: 'plain' }

export const ExperimentState = ({ state }: { state: Experiment['state'] }) => (
  <Status tone={tones[state]}>{words.experiments.states[state]}</Status>
)

export const lookName = (variant: string): string => words.experiments.variants[variant] ?? variant
export const surfaceName = (surface: string): string => words.experiments.surfaces[surface] ?? surface
