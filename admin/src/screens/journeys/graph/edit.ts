import { blankStep, startId, type Graph, type Place, type Step, type StepKind } from './graph.ts'
import { rowHeight } from './layout.ts'
import { outletsAt, outletsOf, withOutlet } from './outlets.ts'
import { without } from './without.ts'

/** A way out of a step or of the trigger. */
export interface At {
  from: string
  key: string
}

/** Lets a way out lead elsewhere. */
export function connect(graph: Graph, { from, key }: At, to: string | undefined): Graph {
  if (from === startId) return { ...graph, first: to ?? '' }
  const step = graph.steps[from]
  return step ? putStep(graph, from, withOutlet(step, key, to)) : graph
}

export const putStep = (graph: Graph, id: string, step: Step): Graph => ({
  ...graph,
  steps: { ...graph.steps, [id]: step },
})

/**
 * Puts a new step on a way out; what came there comes after it, on the first of its own ways out.
 *
 * @returns the graph and the id of the step
 */
export function addStep(graph: Graph, at: At, kind: StepKind): { graph: Graph; id: string } {
  const id = freshId(graph, kind)
  const after = outletsAt(graph, at.from).find(({ key }) => key === at.key)?.to
  const blank = blankStep(kind)
  const [first] = outletsOf(blank)
  const step = first && after !== undefined ? withOutlet(blank, first.key, after) : blank
  return { graph: connect(putStep(withRoom(graph, at.from), id, step), at, id), id }
}

/** In a graph that somebody drew, what stands below moves down by a row, so that a new step has a place. */
function withRoom(graph: Graph, from: string): Graph {
  const above = graph.places?.[from]
  if (!graph.places || !above) return graph
  const places = Object.entries(graph.places).map(([id, { x, y }]) => {
    const isBelow = y > above.y + rowHeight / 2
    return [id, { x, y: isBelow ? y + rowHeight : y }] as const
  })
  return { ...graph, places: Object.fromEntries(places) }
}

/** Takes a step out; whoever came to it goes on to what came after it. */
export function removeStep(graph: Graph, id: string): Graph {
  const gone = graph.steps[id]
  if (!gone) return graph
  const next = outletsOf(gone).find(({ to }) => to !== undefined && to !== id)?.to
  const places = graph.places && { places: without(graph.places, id) }
  const rest: Graph = { ...graph, steps: without(graph.steps, id), ...places }
  return redirect(rest, id, next)
}

function redirect(graph: Graph, from: string, to: string | undefined): Graph {
  const steps = Object.entries(graph.steps).map(([id, step]) => {
    const leading = outletsOf(step).filter((outlet) => outlet.to === from)
    return [id, leading.reduce((changed, { key }) => withOutlet(changed, key, to), step)] as const
  })
  return { ...graph, steps: Object.fromEntries(steps), first: graph.first === from ? (to ?? '') : graph.first }
}

/** Puts a copy of a step right behind it. @returns the graph and the id of the copy */
export function duplicateStep(graph: Graph, id: string): { graph: Graph; id: string } {
  const step = graph.steps[id]
  if (!step) return { graph, id }
  const copyId = freshId(graph, step.do)
  const [first] = outletsOf(step)
  if (!first) return { graph: putStep(graph, copyId, { ...step }), id: copyId }
  const bare = outletsOf(step).reduce((changed, { key }) => withOutlet(changed, key, undefined), structuredClone(step))
  const copy = first.to === undefined ? bare : withOutlet(bare, first.key, first.to)
  return { graph: putStep(connect(graph, { from: id, key: first.key }, copyId), copyId, copy), id: copyId }
}

/** `send-3`: readable in files and figures, and never given twice. */
export function freshId(graph: Graph, kind: StepKind): string {
  let number = Object.values(graph.steps).filter((step) => step.do === kind).length + 1
  while (graph.steps[`${kind}-${number}`]) number += 1
  return `${kind}-${number}`
}

/** Where somebody drew it. */
export const moveTo = (graph: Graph, places: Record<string, Place>): Graph => ({
  ...graph,
  places: { ...graph.places, ...places },
})

/** Lets the places be found by themselves again. */
export const tidied = (graph: Graph): Graph => without(graph, 'places')
