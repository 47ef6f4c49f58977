import type { Read } from '../../../kernel/transaction.ts'
import { openNamesOf } from '../../templates/index.ts'
import type { JourneyGraph } from './graph.ts'
import { journeyEvents } from './journey-events.ts'
import type { Problem } from './problem.ts'

/**
 * What messages of a journey ask for that not everybody in it has: whom it lacks, to her nothing can be written, and she
 * stops at that step. Only warnings, as the shop may know it of all who come in.
 */
export async function namesThatMayLack(read: Read, graph: JourneyGraph): Promise<Problem[]> {
  const sends = Object.entries(graph.steps).flatMap(([step, one]) => (one.do === 'send' ? [{ step, one }] : []))
  if (sends.length === 0) return []
  const ids = [...new Set(sends.flatMap(({ one }) => [one.template, ...(one.instead ?? [])]))]
  const open = await openNamesOf(read, ids)
  const told = whatIsTold(graph)
  return sends.flatMap(({ step, one }) =>
    [one.template, ...(one.instead ?? [])].flatMap((id, place) => {
      const names = [...new Set((open.get(id) ?? []).map(({ name }) => name))].filter((name) => !isTold(name, told))
      if (names.length === 0) return []
      const field = `steps.${step}.${place === 0 ? 'template' : `instead.${place - 1}`}`
      return [{ step, field, code: 'template-may-lack', message: sentence(names), isWarning: true }]
    }),
  )
}

interface Told {
  readonly hasCode: boolean
  /** Fields of the event that starts it; undefined when no event does, or what it tells is up to who tells it. */
  readonly fields: ReadonlySet<string> | undefined
  readonly isOpenEvent: boolean
}

function whatIsTold({ start, steps }: JourneyGraph): Told {
  const event = start.on === 'event' ? journeyEvents.find(({ type }) => type === start.event) : undefined
  return {
    hasCode: Object.values(steps).some((step) => step.do === 'code'),
    fields: event && new Set(event.fields),
    isOpenEvent: start.on === 'webhook' || (start.on === 'event' && start.event.startsWith('collecting.')),
  }
}

function isTold(name: string, { hasCode, fields, isOpenEvent }: Told): boolean {
  const [root, field = ''] = name.split('.')
  if (root === 'code' || root === 'codeUntil') return hasCode
  if (root === 'trigger') return true
  if (root === 'event')
    return (
      isOpenEvent || (fields?.has(field) ?? false) || [...(fields ?? [])].some((one) => one.startsWith(`${field}.`))
    )
  if (root === 'order') return fields?.has('orderId') ?? false
  return false
}

const sentence = (names: readonly string[]): string =>
  `For whom ${names.map((name) => `“${name}”`).join(', ')} is not known, this message cannot be written, and she stops here. Say in the template what stands there then, or let only those come here who have it.`
