import type { Schemas } from '../../api.ts'
import { Status, type Tone } from '../../parts/status.tsx'
import { contentWords as said } from './words.ts'

type State = Schemas['ContentPiece']['state']

const tones: Readonly<Record<State, Tone>> = {
  waiting: 'waiting',
  draft: 'plain',
  scheduled: 'waiting',
  due: 'waiting',
  published: 'good',
  pulled: 'bad',
  revoked: 'bad',
  discarded: 'plain',
}

export const PieceState = ({ state }: { state: State }) => <Status tone={tones[state]}>{said.states[state]}</Status>
