import type { DeliveryOption } from './delivery-option.ts'

/** What decides, beside the question: while all of it stays the same, so do the answers. */
interface Circumstances {
  /** As they are kept, under one version. */
  readonly zones: object
  /** As they are kept, under one version. */
  readonly daysOff: object
  /** The shop's wall clock, to the minute. */
  readonly minute: string
}

interface Answers extends Omit<Circumstances, 'zones'> {
  readonly options: Map<string, DeliveryOption[]>
}

/** Parcels differ: beyond so many in a minute, each is worked out by itself. */
const mostKept = 500

const lately = new WeakMap<object, Answers>()

/**
 * The options for a question that was asked before in this minute: every page of a market asks the same. It leaves out
 * what goes by more than its circumstances, like slots that fill.
 */
export const workedOut = (circumstances: Circumstances, question: string): DeliveryOption[] | undefined =>
  answersUnder(circumstances).get(question)

/** Keeps an answer until its minute is over. */
export function keepWorkedOut(circumstances: Circumstances, question: string, options: DeliveryOption[]): void {
  const answers = answersUnder(circumstances)
  if (answers.size >= mostKept) return
  options.forEach(Object.freeze)
  answers.set(question, options)
}

function answersUnder({ zones, daysOff, minute }: Circumstances): Answers['options'] {
  const known = lately.get(zones)
  if (known?.daysOff === daysOff && known.minute === minute) return known.options
  const fresh = { daysOff, minute, options: new Map<string, DeliveryOption[]>() }
  lately.set(zones, fresh)
  return fresh.options
}
