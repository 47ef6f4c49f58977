import { startId, type Graph, type Step } from './graph.ts'
import { without } from './without.ts'

/** One way out of a step (or of the trigger), known by where it lies in it: `then`, `otherwise`, `paths.0`. */
export interface Outlet {
  key: string
  to: string | undefined
}

/** The ways out of a step, from left to right. */
export function outletsOf(step: Step): Outlet[] {
  switch (step.do) {
    case 'exit':
      return []
    case 'branch':
      return [...step.paths.map(({ then }, at) => ({ key: `paths.${at}`, to: then })), other(step.otherwise)]
    case 'split':
      return step.paths.map(({ then }, at) => ({ key: `paths.${at}`, to: then }))
    case 'wait-for':
      return [{ key: 'then', to: step.then }, other(step.otherwise)]
    default:
      return [{ key: 'then', to: step.then }]
  }
}

const other = (to: string | undefined): Outlet => ({ key: 'otherwise', to })

/** The ways out of a step or of the trigger; none of what is not there. */
export function outletsAt(graph: Graph, id: string): Outlet[] {
  if (id === startId) return [{ key: 'first', to: graph.first || undefined }]
  const step = graph.steps[id]
  return step ? outletsOf(step) : []
}

/** The step with one way out leading elsewhere; nowhere without a target: the journey ends there. */
export function withOutlet(step: Step, key: string, to: string | undefined): Step {
  const path = /^paths\.(\d+)$/.exec(key)
  if (path && 'paths' in step) {
    const paths = (step.paths as { then?: string }[]).map((one, at) =>
      at === Number(path[1]) ? put(one, 'then', to) : one,
    )
    return { ...step, paths } as Step
  }
  return put(step, key, to)
}

const put = <Of extends object>(of: Of, key: string, to: string | undefined): Of =>
  (to === undefined ? without(of, key) : { ...of, [key]: to }) as Of

/** Every way from one drawn thing to another. */
export function linksOf(graph: Graph): { from: string; key: string; to: string | undefined }[] {
  return [startId, ...Object.keys(graph.steps)].flatMap((from) =>
    outletsAt(graph, from).map(({ key, to }) => ({ from, key, to: to && graph.steps[to] ? to : undefined })),
  )
}

/** The steps in the order in which somebody comes through them, all ways to a step before it; at the end those that nobody reaches. */
export function inOrder(graph: Graph): string[] {
  const seen = new Set<string>()
  const order: string[] = []
  const visit = (id: string | undefined): void => {
    if (!id || seen.has(id) || !graph.steps[id]) return
    seen.add(id)
    for (const { to } of outletsAt(graph, id).toReversed()) visit(to)
    order.unshift(id)
  }
  visit(graph.first)
  return [...order, ...Object.keys(graph.steps).filter((id) => !seen.has(id))]
}

/** The steps that somebody can come to. */
export function reachable(graph: Graph): ReadonlySet<string> {
  const seen = new Set<string>()
  const open = [graph.first]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id) || !graph.steps[id]) continue
    seen.add(id)
    for (const { to } of outletsAt(graph, id)) if (to) open.push(to)
  }
  return seen
}
