import { Position, type Edge, type Node } from '@xyflow/react'
import { endOf, endWidth, gapX, layout, nodeHeight, nodeWidth, rowHeight } from '../graph/layout.ts'
import { startId, type Graph, type Place } from '../graph/graph.ts'
import { inOrder, linksOf, outletsAt } from '../graph/outlets.ts'

export interface EndData extends Record<string, unknown> {
  from: string
  key: string
}

export type DrawnNode = Node<Record<string, unknown>, 'step' | 'end'>
export interface WayData extends Record<string, unknown> {
  from: string
  key: string
  /** Whether other ways lead to the same step: then what is said of this one stands where it begins. */
  isShared: boolean
}
export type DrawnEdge = Edge<WayData, 'way'>

const endHeight = 26

/** Where everything stands: as somebody drew it, else as the layout finds it. */
export function placesOf(graph: Graph): Record<string, Place> {
  const found = layout(graph)
  if (!graph.places) return found
  const drawn = graph.places
  const moved = Object.fromEntries(
    Object.keys(found).map((id) => [id, drawn[id] ?? below(id, graph, drawn) ?? found[id] ?? { x: 0, y: 0 }]),
  )
  return moved
}

/** A step that is new in a graph drawn by hand stands below the one that leads to it. */
function below(id: string, graph: Graph, drawn: Record<string, Place>): Place | undefined {
  const link = linksOf(graph).find(({ from, key, to }) => (to ?? endOf(from, key)) === id && drawn[from])
  const from = link && drawn[link.from]
  if (!link || !from) return undefined
  const outlets = outletsAt(graph, link.from)
  const at = outlets.findIndex(({ key }) => key === link.key)
  const middle = from.x + nodeWidth / 2 + (at - (outlets.length - 1) / 2) * (nodeWidth + gapX)
  return { x: middle - (id.startsWith('end:') ? endWidth : nodeWidth) / 2, y: from.y + rowHeight }
}

/** From the left edge of a step, in parts of its width. */
export const outletAt = (at: number, of: number): number => (at + 1) / (of + 1)

export function nodesOf(graph: Graph, places: Record<string, Place>): DrawnNode[] {
  const steps = [startId, ...inOrder(graph)].map((id): DrawnNode => {
    const outlets = outletsAt(graph, id)
    return {
      id,
      type: 'step',
      position: places[id] ?? { x: 0, y: 0 },
      data: {},
      width: nodeWidth,
      height: nodeHeight,
      handles: [
        ...(id === startId ? [] : [{ type: 'target' as const, position: Position.Top, x: nodeWidth / 2, y: 0 }]),
        ...outlets.map(({ key }, at) => ({
          id: key,
          type: 'source' as const,
          position: Position.Bottom,
          x: outletAt(at, outlets.length) * nodeWidth,
          y: nodeHeight,
        })),
      ].map((handle) => ({ ...handle, width: 1, height: 1 })),
    }
  })
  const ends = linksOf(graph)
    .filter(({ to }) => to === undefined)
    .map(({ from, key }): DrawnNode => {
      const id = endOf(from, key)
      return {
        id,
        type: 'end',
        position: places[id] ?? { x: 0, y: 0 },
        data: { from, key },
        width: endWidth,
        height: endHeight,
        draggable: false,
        selectable: false,
        handles: [{ type: 'target', position: Position.Top, x: endWidth / 2, y: 0, width: 1, height: 1 }],
      }
    })
  return [...steps, ...ends]
}

export function edgesOf(graph: Graph): DrawnEdge[] {
  const links = linksOf(graph)
  const into = Map.groupBy(links, ({ to }) => to)
  return links.map(({ from, key, to }) => ({
    id: `${from}>${key}`,
    type: 'way',
    source: from,
    sourceHandle: key,
    target: to ?? endOf(from, key),
    focusable: false,
    data: { from, key, isShared: to !== undefined && (into.get(to)?.length ?? 0) > 1 },
  }))
}
