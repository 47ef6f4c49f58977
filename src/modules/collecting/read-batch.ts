import type { Batch } from './collect-events.ts'
import { mostNameLength, normalEvent } from './normal-event.ts'
import { plainText } from './plain-json.ts'
import type { Sender } from './source-of-key.ts'
import type { EventProblem, RawEvent, ToldEvent } from './told-event.ts'

/** What a door has read of one request. */
export interface GivenBatch {
  readonly sender: Sender
  readonly door: string
  readonly receivedAt: Date
  /** When it was sent, by the sender's clock. */
  readonly sentAt: Date | undefined
  /** In the order of the request; undefined where something stood that is no event at all. */
  readonly events: readonly (RawEvent | undefined)[]
}

/** Brings a batch to the normal form: what fits goes on, and of each other event it is said what does not fit. */
export function batchFrom({ sender, door, receivedAt, sentAt, events: given }: GivenBatch): Batch {
  const events: ToldEvent[] = []
  const problems: EventProblem[] = []
  for (const [index, raw] of given.entries()) {
    const read = raw ? normalEvent(raw, { sentAt, receivedAt }) : { field: '', message: 'An object' }
    if ('field' in read) problems.push({ index, ...read, ...ofItself(raw) })
    else events.push(read)
  }
  return { sender, door, receivedAt, events, problems }
}

const ofItself = (raw: RawEvent | undefined): { type: string; name: string } => ({
  type: shortened(raw?.type, 20),
  name: shortened(raw?.event ?? raw?.name, 80),
})

const shortened = (value: unknown, most: number): string =>
  typeof value === 'string' ? plainText(value.slice(0, Math.min(most, mostNameLength))) : ''
