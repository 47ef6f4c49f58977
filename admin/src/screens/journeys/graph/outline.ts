import type { Graph } from './graph.ts'
import { outletsAt } from './outlets.ts'

/** A step in the list, with what comes on each of its ways where there are several. */
export interface OutlineStep {
  kind: 'step'
  id: string
  ways: { key: string; items: OutlineItem[] }[]
}

/** Goes on at a step that is listed elsewhere. */
export interface OutlineJump {
  kind: 'jump'
  to: string
}

export type OutlineItem = OutlineStep | OutlineJump

/** The journey as a list: steps one after the other, ways of a branch below it, and what they meet at behind it. */
export function outline(graph: Graph): { items: OutlineItem[]; loose: string[] } {
  const listed = new Set<string>()
  const walk = (from: string | undefined, meets: ReadonlySet<string>): OutlineItem[] => {
    const items: OutlineItem[] = []
    let id = from
    while (id !== undefined && graph.steps[id] && !meets.has(id)) {
      if (listed.has(id)) return [...items, { kind: 'jump', to: id }]
      listed.add(id)
      const outlets = outletsAt(graph, id)
      const meeting = outlets.length > 1 ? meetingOf(graph, id) : outlets[0]?.to
      const inner = meeting && outlets.length > 1 ? new Set([...meets, meeting]) : meets
      const ways = outlets.length > 1 ? outlets.map(({ key, to }) => ({ key, items: walk(to, inner) })) : []
      items.push({ kind: 'step', id, ways })
      id = meeting
    }
    return items
  }
  const items = walk(graph.first, new Set())
  return { items, loose: Object.keys(graph.steps).filter((id) => !listed.has(id)) }
}

/** The first step to which several ways out of a step lead. */
function meetingOf(graph: Graph, id: string): string | undefined {
  const reached = outletsAt(graph, id).map(({ to }) => from(graph, to, id))
  return (
    reached[0] &&
    [...reached[0], ...reached.slice(1).flat()].find(
      (step) => reached.filter((steps) => steps.includes(step)).length > 1,
    )
  )
}

/** All steps behind one, nearest first. */
function from(graph: Graph, first: string | undefined, stop: string): string[] {
  const seen: string[] = []
  const open = first ? [first] : []
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (!graph.steps[id] || id === stop || seen.includes(id)) continue
    seen.push(id)
    for (const { to } of outletsAt(graph, id)) if (to) open.push(to)
  }
  return seen
}
