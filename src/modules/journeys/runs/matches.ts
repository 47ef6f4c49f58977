import type { LoggedEvent } from '../../../kernel/event.ts'
import { journeyEventOf } from '../graph/journey-events.ts'
import { clicked, opened, replied } from '../../messaging/index.ts'
import type { EventAsked } from '../graph/trigger.ts'
import type { Walking } from './run.ts'

type Told = Pick<LoggedEvent<Record<string, unknown>>, 'type' | 'data' | 'seq' | 'at'>

/** Whether an event is the one asked for, and about what it must be about. */
export const isAskedFor = ({ event, about = {} }: EventAsked, { type, data }: Pick<Told, 'type' | 'data'>): boolean =>
  event === type &&
  Object.entries(about).every(([field, wanted]) =>
    valuesAt(data, field.split('.')).some((value) => wanted.includes(value)),
  )

/** What a dotted path leads to, through lists, as text. */
function valuesAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path))
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return path.length === 0 ? [String(value)] : []
  }
  if (typeof value !== 'object' || value === null || path.length === 0) return []
  const [name, ...rest] = path
  return valuesAt((value as Record<string, unknown>)[name!], rest)
}

/** What an event is about, for journeys that run once per subject. */
export function subjectOf({ type, data }: Pick<Told, 'type' | 'data'>): string {
  const field = journeyEventOf(type)?.subject
  const subject = field ? data[field] : undefined
  return typeof subject === 'string' ? subject : ''
}

/** What somebody does with a message, as opposed to what becomes of her address. */
const ofMessages: ReadonlySet<string> = new Set([opened, clicked, replied].map(({ type }) => type))

/**
 * Whether an event tells of the very thing that a run is about. One that tells how something goes on (a parcel, a
 * refund) concerns only runs about that thing; any other concerns all runs of the person.
 */
export function concerns({ data: { event: began, sent } }: Walking, told: Pick<Told, 'type' | 'data'>): boolean {
  if (sent && ofMessages.has(told.type)) return sent.includes(told.data['sendId'] as string)
  const known = journeyEventOf(told.type)
  if (!known?.follows || !known.subject) return true
  const [hers, its] = [began?.[known.subject], told.data[known.subject]]
  return hers === undefined || its === undefined || hers === its
}

/** Whether an event came behind the entry of a run, and is not what began it. */
export const isBehind = ({ entrySeq, startedBy, enteredAt }: Walking, { seq, at }: Pick<Told, 'seq' | 'at'>): boolean =>
  seq !== startedBy && (seq > entrySeq || at > enteredAt)

/** Whether an event ends a run. */
export const cancels = (run: Walking, told: Told): boolean =>
  isBehind(run, told) && (run.graph.cancelOn ?? []).some((asked) => isAskedFor(asked, told)) && concerns(run, told)

/** Whether it is what a run waits for: the right event, since she came to the step. */
export function moves(run: Walking, told: Told): boolean {
  const step = run.graph.steps[run.step]
  if (step?.do !== 'wait-for' || step.event !== told.type || told.at < run.arrivedAt) return false
  return isAskedFor(step, told) && concerns(run, told)
}
