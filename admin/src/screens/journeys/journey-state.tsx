import type { Schemas } from '../../api.ts'
import { Status, type Tone } from '../../parts/status.tsx'
import { journeyWords } from './words.ts'

type Summary = Pick<Schemas['JourneySummary'], 'state' | 'endsAt'>
export type ShownState = keyof typeof journeyWords.states

const tones: Record<ShownState, Tone> = {
  draft: 'plain',
  live: 'good',
  paused: 'waiting',
  ended: 'plain',
  archived: 'plain',
}

/** As staff see it: a live journey whose last day is over has ended. */
export const shownState = ({ state, endsAt }: Summary): ShownState =>
  state === 'live' && endsAt !== null && endsAt <= new Date().toISOString().slice(0, 10) ? 'ended' : state

export const JourneyState = ({ journey }: { journey: Summary }) => {
  const state = shownState(journey)
  return <Status tone={tones[state]}>{journeyWords.states[state]}</Status>
}
