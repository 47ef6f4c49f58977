import type { Duration } from './duration.ts'
import type { JourneyGraph } from './graph.ts'
import { journeyEvents } from './journey-events.ts'

/** What names are needed to speak of steps: templates by their id. */
export type Templates = ReadonlyMap<string, { readonly name: string; readonly channel?: string }>

/** A step as staff call it: the title they wrote, else what it does in a few words. */
export function stepName({ steps }: JourneyGraph, id: string, templates: Templates): string {
  const step = steps[id]
  if (!step) return 'a step that is gone'
  if (step.title) return `“${step.title}”`
  switch (step.do) {
    case 'send':
      return `the message “${templates.get(step.template)?.name ?? 'of a template that is gone'}”`
    case 'wait':
      return step.for ? `the wait of ${durationName(step.for)}` : 'a wait'
    case 'wait-for':
      return `the wait for “${eventName(step.event)}”`
    case 'goal':
      return `the goal “${step.name}”`
    case 'task':
      return `the task “${step.text}”`
    default:
      return others[step.do]
  }
}

const others = {
  branch: 'a branch',
  split: 'a split',
  'set-trait': 'noting a trait',
  tag: 'tagging',
  code: 'making her code',
  webhook: 'telling another program',
  exit: 'an exit',
} as const

/** What happened, in words: `orders.order-placed` is “She ordered”. */
export const eventName = (type: string): string => journeyEvents.find((one) => one.type === type)?.words.en ?? type

function durationName({ days = 0, hours = 0, minutes = 0 }: Duration): string {
  const parts = [
    [days, 'day', 'days'],
    [hours, 'hour', 'hours'],
    [minutes, 'minute', 'minutes'],
  ] as const
  const said = parts.flatMap(([count, one, more]) => (count > 0 ? [`${count} ${count === 1 ? one : more}`] : []))
  return said.join(', ') || 'no time'
}
