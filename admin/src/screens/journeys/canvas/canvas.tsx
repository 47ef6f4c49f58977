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
  type NodeChange,
} from '@xyflow/react'
import { useCallback, useEffect, useMemo } from 'react'
import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import { connect } from '../graph/edit.ts'
import { CanvasControls } from './canvas-controls.tsx'
import { EndMark } from './end-mark.tsx'
import { edgesOf, nodesOf, placesOf, type DrawnNode } from './places.ts'
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
  const { graph, isReadOnly, change, move, select } = useEditor()
  const scheme = useComputedColorScheme()
  const drawn = useMemo(() => nodesOf(graph, placesOf(graph)), [graph])
  const edges = useMemo(() => edgesOf(graph), [graph])
  const [nodes, setNodes, onNodesChange] = useNodesState<DrawnNode>(drawn)
  useEffect(() => setNodes(drawn), [drawn, setNodes])
  const onKeyDown = useCanvasKeys()
  const settle = useCallback(
    (_event: unknown, _node: DrawnNode, dragged: DrawnNode[]) => {
      const places = Object.fromEntries(
        [...(graph.places ? [] : drawn.filter(({ type }) => type === 'step')), ...dragged].map(({ id, position }) => [
          id,
          { x: Math.round(position.x), y: Math.round(position.y) },
        ]),
      )
      move(places)
    },
    [graph.places, drawn, move],
  )
  const join = useCallback(
    ({ source, sourceHandle, target }: Connection) => {
      if (sourceHandle && graph.steps[target]) change(connect(graph, { from: source, key: sourceHandle }, target))
    },
    [graph, change],
  )
  return (
    <div className="journey-canvas" role="group" aria-label={said.canvas} onKeyDown={onKeyDown}>
      <ReactFlow<DrawnNode, ReturnType<typeof edgesOf>[number]>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange as (changes: NodeChange<DrawnNode>[]) => void}
        onNodeDragStop={settle}
        onConnect={join}
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
        fitViewOptions={{ maxZoom: 1, padding: 0.12 }}
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
