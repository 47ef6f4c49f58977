import type { Schemas } from '../../api.ts'
import { Status, type Tone } from '../../parts/status.tsx'
import { words } from '../../words.ts'

type Send = Pick<Schemas['Send'], 'state' | 'unansweredAt'>

const tones: Record<Send['state'], Tone> = { queued: 'waiting', held: 'plain', sent: 'good', refused: 'bad' }

/** Whether it is not tried again, and a server may have it all the same. */
export const mayHaveArrived = ({ state, unansweredAt }: Send): boolean => state === 'refused' && unansweredAt !== null

export const SendState = ({ send }: { send: Send }) =>
  mayHaveArrived(send) ? (
    <Status tone="waiting">{words.outbox.mayHaveArrived}</Status>
  ) : (
    <Status tone={tones[send.state]}>{words.outbox.states[send.state]}</Status>
  )
