import { Handle, Position, type NodeProps } from '@xyflow/react'
import { useEditor } from '../editor-context.ts'
import { startId } from '../graph/graph.ts'
import { outletsAt } from '../graph/outlets.ts'
import { StepFigures } from '../numbers/step-figures.tsx'
import { FaceWords } from '../steps/face-words.tsx'
import { useStepFace } from '../steps/step-face.ts'
import { outletAt, type DrawnNode } from './places.ts'

/** A step as a card: what kind it is, what it is called, what is in it, and what is to be mended. */
export function StepNode({ id }: NodeProps<DrawnNode>) {
  const { graph, selected, select, numbers, isReadOnly } = useEditor()
  const face = useStepFace(id)
  const outlets = outletsAt(graph, id)
  return (
    <div className="journey-step" data-tone={face.tone} data-open={selected === id} data-problem={face.isWrong}>
      {id !== startId && <Handle type="target" position={Position.Top} isConnectable={!isReadOnly} />}
      <button
        type="button"
        className="journey-step-button"
        data-step={id}
        aria-pressed={selected === id}
        onClick={() => select(id)}
      >
        <FaceWords face={face} />
      </button>
      {numbers && <StepFigures numbers={numbers.get(id)} />}
      {outlets.map(({ key }, at) => (
        <Handle
          key={key}
          id={key}
          type="source"
          position={Position.Bottom}
          isConnectable={!isReadOnly}
          style={{ left: `${outletAt(at, outlets.length) * 100}%` }}
        />
      ))}
    </div>
  )
}
