import { IconFlag } from '@tabler/icons-react'
import { Handle, Position } from '@xyflow/react'
import { stepWords } from '../graph/step-words.ts'

/** Where the journey is over for whoever comes this way. */
export const EndMark = () => (
  <div className="journey-end">
    <Handle type="target" position={Position.Top} isConnectable={false} />
    <IconFlag size={13} aria-hidden />
    {stepWords.ends}
  </div>
)
