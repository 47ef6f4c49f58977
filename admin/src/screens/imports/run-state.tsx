import type { Schemas } from '../../api.ts'
import { Status, type Tone } from '../../parts/status.tsx'
import { words } from '../../words.ts'

type State = Schemas['ImportRun']['state']

const tones: Record<State, Tone> = { waiting: 'waiting', running: 'waiting', finished: 'good', failed: 'bad' }

export const RunState = ({ state }: { state: State }) => (
  <Status tone={tones[state]}>{words.imports.states[state]}</Status>
)
