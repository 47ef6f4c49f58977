import { ThemeIcon } from '@mantine/core'
import { IconAlertCircle, IconPlayerPlay } from '@tabler/icons-react'
import { Handle, Position, type NodeProps } from '@xyflow/react'
import { useEditor } from '../editor-context.ts'
import { startId } from '../graph/graph.ts'
import { outletsAt } from '../graph/outlets.ts'
import { StepFigures } from '../numbers/step-figures.tsx'
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
        aria-label={face.spoken}
        aria-pressed={selected === id}
        onClick={() => select(id)}
      >
        <ThemeIcon className="journey-step-icon" size={34} radius="md" variant="transparent">
          <face.icon size={19} stroke={1.7} aria-hidden />
        </ThemeIcon>
        <span className="journey-step-words">
          <span className="journey-step-title">{face.title}</span>
          <span className="journey-step-detail">{face.detail}</span>
        </span>
        {face.isWrong && <IconAlertCircle className="journey-step-problem" size={20} aria-hidden />}
        {id === startId && !face.isWrong && <IconPlayerPlay className="journey-step-start" size={16} aria-hidden />}
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
