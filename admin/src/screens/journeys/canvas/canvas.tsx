import '@xyflow/react/dist/base.css'
import './canvas.css'
import { useComputedColorScheme } from '@mantine/core'
import {
  Background,
  BackgroundVariant,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  useNodesState,
  type Connection,
} from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import { connect } from '../graph/edit.ts'
import type { Place } from '../graph/graph.ts'
import { CanvasControls, fitted } from './canvas-controls.tsx'
import { EndMark } from './end-mark.tsx'
import { edgesOf, nodesOf, placesOf, type DrawnEdge, type DrawnNode } from './places.ts'
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

function Drawing() {
  const { isReadOnly, select } = useEditor()
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
        fitView
        fitViewOptions={fitted}
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
  const drawn = useMemo(() => nodesOf(graph, placesOf(graph)), [graph])
  const edges = useMemo(() => edgesOf(graph), [graph])
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
