import type { Schemas } from '../../api.ts'
import { Status, type Tone } from '../../parts/status.tsx'
import { words } from '../../words.ts'

const tones: Record<Schemas['Send']['state'], Tone> = { queued: 'waiting', held: 'plain', sent: 'good', refused: 'bad' }

export const SendState = ({ state }: { state: Schemas['Send']['state'] }) => (
  <Status tone={tones[state]}>{words.outbox.states[state]}</Status>
)
