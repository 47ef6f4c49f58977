import '@xyflow/react/dist/base.css'
import './canvas.css'
import { useComputedColorScheme } from '@mantine/core'
import {
  Background,
  BackgroundVariant,
  MiniMap,
  getNodesBounds,
  ReactFlow,
  ReactFlowProvider,
  useNodesState,
  useReactFlow,
  type Connection,
  type ReactFlowInstance,
} from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import { connect } from '../graph/edit.ts'
import type { Place } from '../graph/graph.ts'
import { CanvasControls } from './canvas-controls.tsx'
import { EndMark } from './end-mark.tsx'
import { edgesOf, nodesOf, pictureOf, type DrawnEdge, type DrawnNode } from './places.ts'
import { StepNode } from './step-node.tsx'
import { useCanvasKeys } from './use-canvas-keys.ts'
import { Way } from './way.tsx'

const nodeTypes = { step: StepNode, end: EndMark }
const edgeTypes = { way: Way }
const ariaLabels = { 'minimap.ariaLabel': said.map }

/** The journey as a picture that can be moved, zoomed and changed. */
export const Canvas = () => (
  <ReactFlowProvider>
    <Drawing />
  </ReactFlowProvider>
)

/** The beginning, big enough to be read; the whole where it is small. */
function showBeginning(flow: ReactFlowInstance<DrawnNode, DrawnEdge>): void {
  const frame = document.querySelector('.journey-canvas')
  const bounds = getNodesBounds(flow.getNodes())
  const panel = document.querySelector('.journey-sides > .journey-panel')
  const width = (frame?.clientWidth ?? 800) - (panel ? panel.clientWidth + 24 : 0)
  const zoom = Math.min(1, Math.max(0.7, (width - 48) / bounds.width))
  void flow.setViewport({ x: (width - bounds.width * zoom) / 2 - bounds.x * zoom, y: 32, zoom })
}

/** What is open beside the picture must not stand before the step it is about. */
function useStepInSight(): void {
  const { selected } = useEditor()
  const flow = useReactFlow<DrawnNode, DrawnEdge>()
  useEffect(() => {
    const [step, panel] = [`[data-step="${CSS.escape(selected ?? '')}"]`, '.journey-sides > .journey-panel'].map(
      (place) => document.querySelector(place)?.getBoundingClientRect(),
    )
    if (!step || !panel) return
    const over = step.right + 24 - panel.left
    const { x, y, zoom } = flow.getViewport()
    if (over > 0) void flow.setViewport({ x: x - over, y, zoom }, { duration: 160 })
  }, [selected, flow])
}

function Drawing() {
  const { isReadOnly, select } = useEditor()
  useStepInSight()
  const scheme = useComputedColorScheme()
  const onKeyDown = useCanvasKeys()
  return (
    <div className="journey-canvas" role="group" tabIndex={0} aria-label={said.canvas} onKeyDown={onKeyDown}>
      <ReactFlow<DrawnNode, DrawnEdge>
        {...useDrawn()}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onPaneClick={() => select(undefined)}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        nodesDraggable={!isReadOnly}
        nodesConnectable={!isReadOnly}
        nodeDragThreshold={4}
        connectionRadius={48}
        colorMode={scheme}
        onInit={showBeginning}
        minZoom={0.2}
        maxZoom={1.6}
        panOnScroll
        zoomOnDoubleClick={false}
        ariaLabelConfig={ariaLabels}
      >
        <Background variant={BackgroundVariant.Dots} gap={22} size={1.4} />
        <MiniMap pannable zoomable className="wide-only" nodeBorderRadius={8} />
        <CanvasControls />
      </ReactFlow>
    </div>
  )
}

/** What is drawn, and what moving it and drawing lines does to the graph. */
function useDrawn() {
  const { graph, change, move } = useEditor()
  const { drawn, edges } = useMemo(() => {
    const { places, bends } = pictureOf(graph)
    return { drawn: nodesOf(graph, places), edges: edgesOf(graph, bends) }
  }, [graph])
  const [nodes, setNodes, onNodesChange] = useNodesState<DrawnNode>(drawn)
  useEffect(() => setNodes(drawn), [drawn, setNodes])
  const onNodeDragStop = (_event: unknown, _node: DrawnNode, dragged: DrawnNode[]) => {
    // The first one that somebody moves settles where all the others stand
    const others = graph.places ? [] : drawn.filter(({ type }) => type === 'step')
    const places = [...others, ...dragged].map(({ id, position: { x, y } }) => [
      id,
      { x: Math.round(x), y: Math.round(y) },
    ])
    move(Object.fromEntries(places) as Record<string, Place>)
  }
  const onConnect = ({ source, sourceHandle, target }: Connection) => {
    if (sourceHandle && graph.steps[target]) change(connect(graph, { from: source, key: sourceHandle }, target))
  }
  return { nodes, edges, onNodesChange, onNodeDragStop, onConnect }
}
