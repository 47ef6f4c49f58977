import type { Schemas } from '../../api.ts'
import { Status, type Tone } from '../../parts/status.tsx'
import { mentionWords as said } from './words.ts'

type State = Schemas['Mention']['state']

const tones: Readonly<Record<State, Tone>> = {
  new: 'waiting',
  asked: 'waiting',
  granted: 'good',
  declined: 'plain',
  revoked: 'bad',
  dismissed: 'plain',
}

export const MentionState = ({ state }: { state: State }) => <Status tone={tones[state]}>{said.states[state]}</Status>
