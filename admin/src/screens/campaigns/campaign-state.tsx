import type { Schemas } from '../../api.ts'
import { Status, type Tone } from '../../parts/status.tsx'
import { campaignWords } from './words.ts'

type State = Schemas['Campaign']['state']

const tones: Readonly<Record<State, Tone>> = {
  draft: 'plain',
  scheduled: 'waiting',
  running: 'good',
  paused: 'waiting',
  finished: 'good',
  stopped: 'bad',
}

export const CampaignState = ({ state }: { state: State }) => (
  <Status tone={tones[state]}>{campaignWords.states[state]}</Status>
)
