import { Status, type Tone } from '../../parts/status.tsx'
import { words } from '../../words.ts'
import type { Promotion } from './promotion-values.ts'

const tones: Record<Promotion['state'], Tone> = {
  scheduled: 'waiting',
  running: 'good',
  'used-up': 'bad',
  over: 'plain',
}

export const PromotionState = ({ state }: { state: Promotion['state'] }) => (
  <Status tone={tones[state]}>{words.promotions.states[state]}</Status>
)
