import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowsMaximize, IconMinus, IconPlus, type Icon } from '@tabler/icons-react'
import { Panel, useReactFlow } from '@xyflow/react'
import { editorWords as said } from '../editor-words.ts'

const calm = { duration: 160 }

/** All of it, but never blown up. */
export const fitted = { maxZoom: 1, padding: 0.12 }

/** Zoom and fit. */
export function CanvasControls() {
  const flow = useReactFlow()
  return (
    <Panel position="bottom-left">
      <ActionIcon.Group orientation="vertical">
        <Control icon={IconPlus} label={said.zoomIn} act={() => void flow.zoomIn(calm)} />
        <Control icon={IconMinus} label={said.zoomOut} act={() => void flow.zoomOut(calm)} />
        <Control icon={IconArrowsMaximize} label={said.fit} act={() => void flow.fitView({ ...calm, ...fitted })} />
      </ActionIcon.Group>
    </Panel>
  )
}

const Control = ({ icon: Glyph, label, act }: { icon: Icon; label: string; act: () => void }) => (
  <Tooltip label={label} position="right">
    <ActionIcon variant="default" size="lg" aria-label={label} onClick={act}>
      <Glyph size={16} aria-hidden />
    </ActionIcon>
  </Tooltip>
)
