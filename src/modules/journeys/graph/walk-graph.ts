import type { JourneyGraph, StepId } from './graph.ts'
import type { Step } from './step.ts'

/** A way out of a step: where it is written, and where it leads; to nowhere is the end. */
export interface Way {
  /** Within the step: `paths.0.then`. */
  readonly field: string
  readonly to: StepId | undefined
}

/** Every way out of a step, in order. */
export function waysOf(step: Step): readonly Way[] {
  if (step.do === 'exit') return []
  if (step.do === 'branch' || step.do === 'split') {
    const paths = step.paths.map(({ then }, place) => ({ field: `paths.${place}.then`, to: then }))
    return step.do === 'split' ? paths : [...paths, { field: 'otherwise', to: step.otherwise }]
  }
  const then = { field: 'then', to: step.then }
  return step.do === 'wait-for' ? [then, { field: 'otherwise', to: step.otherwise }] : [then]
}

/** Time goes by in it. */
export const isWaiting = (step: Step): boolean => step.do === 'wait' || step.do === 'wait-for'

/** It is seen by her or by others: what cancels a run is looked for before it. */
export const reachesOut = (step: Step): boolean =>
  step.do === 'send' || step.do === 'webhook' || step.do === 'task' || step.do === 'code'

/** The steps that can be come to from the first. */
export function reachableSteps({ first, steps }: JourneyGraph): ReadonlySet<StepId> {
  const seen = new Set<StepId>()
  const open = [first]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = steps[id]
    if (!step || seen.has(id)) continue
    seen.add(id)
    open.push(...waysOf(step).flatMap(({ to }) => to ?? []))
  }
  return seen
}

/** A loop in which no time goes by, as the steps in it; undefined when there is none. */
export function loopWithoutWait({ steps }: JourneyGraph): readonly StepId[] | undefined {
  const done = new Set<StepId>()
  const visit = (id: StepId, trail: readonly StepId[]): readonly StepId[] | undefined => {
    const at = trail.indexOf(id)
    if (at >= 0) return trail.slice(at)
    const step = steps[id]
    if (!step || done.has(id) || isWaiting(step)) return undefined
    for (const { to } of waysOf(step)) {
      const loop = to === undefined ? undefined : visit(to, [...trail, id])
      if (loop) return loop
    }
    done.add(id)
    return undefined
  }
  for (const id of Object.keys(steps)) {
    const loop = visit(id, [])
    if (loop) return loop
  }
  return undefined
}
