import { BaseEdge, EdgeLabelRenderer, getSmoothStepPath, type EdgeProps } from '@xyflow/react'
import { useEditor } from '../editor-context.ts'
import { outletWords } from '../graph/sentence.ts'
import { AddStep } from '../steps/add-step.tsx'
import type { DrawnEdge } from './places.ts'

/** A way from one step to the next, with what is said of it and “+”. */
export function Way({ id, data, ...ends }: EdgeProps<DrawnEdge>) {
  const { graph, isReadOnly } = useEditor()
  const { sourceX, sourceY, targetX, targetY } = ends
  const [path] = getSmoothStepPath({ ...ends, borderRadius: 14 })
  if (!data) return null
  const label = outletWords(graph.steps[data.from], data.key)
  const isBack = targetY < sourceY
  const [x, y] = data.isShared || isBack ? [sourceX, sourceY + 24] : [targetX, targetY - 26]
  return (
    <>
      <BaseEdge id={id} path={path} className="journey-way" />
      <EdgeLabelRenderer>
        <div
          className="journey-way-label nopan nodrag"
          data-narrow={data.isShared}
          style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
        >
          {label && (
            <span className="journey-way-words" title={label}>
              {label}
            </span>
          )}
          {!isReadOnly && <AddStep at={{ from: data.from, key: data.key }} label={label} />}
        </div>
      </EdgeLabelRenderer>
    </>
  )
}
