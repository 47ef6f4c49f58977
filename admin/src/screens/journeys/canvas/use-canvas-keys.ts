import { useReactFlow } from '@xyflow/react'
import type { KeyboardEvent } from 'react'
import { useEditor } from '../editor-context.ts'
import { startId, type Graph } from '../graph/graph.ts'
import { linksOf, outletsAt } from '../graph/outlets.ts'
import { fitted } from './canvas-controls.tsx'

const panBy = 80

/** Focuses a step of the picture. */
export function focusStep(id: string): void {
  document.querySelector<HTMLElement>(`[data-step="${CSS.escape(id)}"]`)?.focus()
}

/**
 * On a step arrow keys go to the steps around it, Delete takes it out, D doubles it; beside the steps arrow keys move
 * the picture; plus, minus and 0 zoom everywhere.
 */
export function useCanvasKeys() {
  const flow = useReactFlow()
  const { graph, isReadOnly, remove, duplicate } = useEditor()
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = (event.target as HTMLElement).dataset['step']
    const isChange = !isReadOnly && step !== undefined && step !== startId
    if (isChange && (event.key === 'Delete' || event.key === 'Backspace')) remove(step)
    else if (isChange && event.key === 'd') duplicate(step)
    else if (!isReadOnly && step && event.key === 'a')
      document.querySelector<HTMLElement>(`[data-add^="${CSS.escape(step)}>"]`)?.click()
    else if (event.key.startsWith('Arrow')) {
      if (step === undefined) pan(flow, event.key)
      else goTo(flow, neighbour(graph, step, event.key))
    } else if (event.key === '+') void flow.zoomIn()
    else if (event.key === '-') void flow.zoomOut()
    else if (event.key === '0') void flow.fitView(fitted)
    else return
    event.preventDefault()
  }
}

type Flow = ReturnType<typeof useReactFlow>

function pan(flow: Flow, key: string): void {
  const { x, y, zoom } = flow.getViewport()
  const [across, down] = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[key] ?? [0, 0]
  void flow.setViewport({ x: x + (across ?? 0) * panBy, y: y + (down ?? 0) * panBy, zoom })
}

function goTo(flow: Flow, id: string | undefined): void {
  if (!id) return
  focusStep(id)
  const node = flow.getNode(id)
  if (node) void flow.setCenter(node.position.x + 124, node.position.y + 42, { zoom: flow.getZoom() })
}

/** Up to what leads here, down to what follows, sideways to what else follows the same step. */
function neighbour(graph: Graph, id: string, key: string): string | undefined {
  const before = linksOf(graph).find(({ to }) => to === id)?.from
  if (key === 'ArrowUp') return before
  if (key === 'ArrowDown') return outletsAt(graph, id).find(({ to }) => to)?.to
  const siblings = before === undefined ? [] : outletsAt(graph, before).flatMap(({ to }) => (to ? [to] : []))
  return siblings[siblings.indexOf(id) + (key === 'ArrowRight' ? 1 : -1)]
}
