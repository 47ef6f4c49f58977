import { durationMs, leastWaitMs, mostWaitMs } from './duration.ts'
import type { JourneyGraph } from './graph.ts'
import { journeyEventOf } from './journey-events.ts'
import type { Problem } from './problem.ts'
import type { Step } from './step.ts'
import type { EventAsked } from './trigger.ts'
import { loopWithoutWait, reachableSteps, waysOf } from './walk-graph.ts'

type Found = Omit<Problem, 'isWarning'> & { isWarning?: boolean }

/** Says everything that does not fit together in a graph by itself; what it names outside is looked up elsewhere. */
export function lintGraph(graph: JourneyGraph): Problem[] {
  const found: Found[] = [
    ...ofWhole(graph),
    ...Object.entries(graph.steps).flatMap(([id, step]) => [...ofStep(graph, id, step)]),
  ]
  return found.map((problem) => ({ isWarning: false, ...problem }))
}

function* ofWhole(graph: JourneyGraph): Generator<Found> {
  const { first, steps, start, goal, cancelOn = [] } = graph
  const whole = (field: string, code: string, message: string): Found => ({ step: null, field, code, message })
  if (!steps[first]) yield whole('first', 'dead-reference', `The first step, ${first}, does not exist.`)
  if (steps['start']) yield { ...whole('steps.start', 'name-reserved', 'No step can be called start.'), step: 'start' }
  const reached = reachableSteps(graph)
  for (const id of Object.keys(steps)) {
    if (reached.has(id)) continue
    yield { step: id, field: `steps.${id}`, code: 'unreachable', message: `Nobody can come to the step ${id}.` }
  }
  const loop = loopWithoutWait(graph)
  if (loop) {
    const message = `The steps ${loop.join(' → ')} go in a circle without a wait. Put a wait in it.`
    yield { step: loop[0]!, field: `steps.${loop[0]!}`, code: 'loop-without-wait', message }
  }
  if (start.on === 'event') {
    yield* ofEvent(start, null, 'start')
    if (start.after) yield* ofDuration(durationMs(start.after), null, 'start.after')
  }
  if (graph.per === 'subject' && !(start.on === 'event' && journeyEventOf(start.event)?.subject)) {
    yield whole('per', 'no-subject', 'What starts this journey is about no order, cart or review: run it per person.')
  }
  for (const [place, asked] of cancelOn.entries()) yield* ofEvent(asked, null, `cancelOn.${place}`)
  if (goal) yield* ofEvent(goal, null, 'goal')
}

function* ofStep({ steps }: JourneyGraph, id: string, step: Step): Generator<Found> {
  const fault = (field: string, code: string, message: string, isWarning = false): Found => ({
    ...{ step: id, field: `steps.${id}.${field}`, code, message, isWarning },
  })
  for (const { field, to } of waysOf(step)) {
    if (to !== undefined && !steps[to]) yield fault(field, 'dead-reference', `It leads to ${to}, which does not exist.`)
  }
  switch (step.do) {
    case 'wait': {
      if (!step.for && !step.until) yield fault('for', 'wait-without-time', 'Say how long, or until when.')
      if (step.for && !(step.until && durationMs(step.for) === 0))
        yield* ofDuration(durationMs(step.for), id, `steps.${id}.for`)
      return
    }
    case 'wait-for': {
      yield* ofEvent(step, id, `steps.${id}`)
      yield* ofDuration(durationMs(step.timeout), id, `steps.${id}.timeout`)
      if (step.then === step.otherwise) {
        yield fault('otherwise', 'same-way', 'Both ways lead to the same place, so waiting decides nothing.', true)
      }
      return
    }
    case 'branch': {
      const isEmpty = step.paths.every(({ then }) => then === undefined) && step.otherwise === undefined
      if (isEmpty) yield fault('paths', 'empty-branch', 'No way of this branch leads anywhere.')
      return
    }
    case 'split': {
      const sum = step.paths.reduce((total, { share }) => total + share, 0)
      if (Math.abs(sum - 100) > 0.001)
        yield fault('paths', 'split-sum', `The shares sum to ${sum} percent instead of 100.`)
      const names = step.paths.map(({ name }) => name)
      if (new Set(names).size < names.length) yield fault('paths', 'same-name', 'Two paths have the same name.')
      if (step.paths.every(({ then }) => then === undefined))
        yield fault('paths', 'empty-branch', 'No path of this split leads anywhere.')
      return
    }
    case 'tag': {
      if (!step.add?.length && !step.remove?.length)
        yield fault('add', 'nothing-to-do', 'Name a tag to give or to take.')
      return
    }
    default:
  }
}

function* ofDuration(ms: number, step: string | null, field: string): Generator<Found> {
  if (ms < leastWaitMs) yield { step, field, code: 'wait-too-short', message: 'Wait at least one minute.' }
  if (ms > mostWaitMs) yield { step, field, code: 'wait-too-long', message: 'Wait at most 730 days.' }
}

function* ofEvent({ event, about = {} }: EventAsked, step: string | null, field: string): Generator<Found> {
  const known = journeyEventOf(event)
  if (!known) {
    yield {
      step,
      field: `${field}.event`,
      code: 'event-unknown',
      message: `There is no event ${event} that journeys hear of.`,
    }
    return
  }
  for (const name of Object.keys(about)) {
    if (known.fields.includes(name)) continue
    const message = `${event} tells no ${name}; it tells ${known.fields.join(', ') || 'nothing beside who it was'}.`
    yield { step, field: `${field}.about.${name}`, code: 'field-unknown', message }
  }
}
