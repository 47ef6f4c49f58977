import { ActionIcon, Button, Group, SegmentedControl, Text, Tooltip } from '@mantine/core'
import {
  IconAdjustments,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChartBar,
  IconLayoutDistributeVertical,
  type Icon,
} from '@tabler/icons-react'
import type { Schemas } from '../../api.ts'
import { rulesId, useEditor } from './editor-context.ts'
import { editorWords as said } from './editor-words.ts'
import type { View } from './editor.tsx'
import type { Problem } from './graph/checks.ts'
import { tidied } from './graph/edit.ts'
import type { GraphHistory } from './graph/history.ts'
import { Mending } from './mending.tsx'
import { PublishButton } from './publish/publish-button.tsx'
import type { DraftState, useDraft } from './use-draft.ts'

interface EditorBarProps {
  journey: Schemas['Journey']
  history: GraphHistory
  view: View
  setView: (view: View) => void
  hasFigures: boolean
  setFigures: (hasFigures: boolean) => void
  draft: ReturnType<typeof useDraft>
  problems: readonly Problem[]
}

/** Above the picture: how it is looked at, back and forth, and publishing. */
export function EditorBar({
  journey,
  history,
  view,
  setView,
  hasFigures,
  setFigures,
  draft,
  problems,
}: EditorBarProps) {
  const { select, selected, isReadOnly } = useEditor()
  return (
    <div className="journey-bar">
      <SegmentedControl
        aria-label={said.views.label}
        data={[
          { value: 'canvas', label: said.views.canvas },
          { value: 'list', label: said.views.list },
        ]}
        value={view}
        onChange={(next) => setView(next as View)}
      />
      {!isReadOnly && <BackAndForth history={history} />}
      <Button
        variant="default"
        leftSection={<IconAdjustments size={17} aria-hidden />}
        aria-pressed={selected === rulesId}
        onClick={() => select(selected === rulesId ? undefined : rulesId)}
      >
        {said.rules}
      </Button>
      {journey.liveVersion !== null && (
        <Button
          variant={hasFigures ? 'light' : 'default'}
          leftSection={<IconChartBar size={17} aria-hidden />}
          aria-pressed={hasFigures}
          onClick={() => setFigures(!hasFigures)}
        >
          {said.figures}
        </Button>
      )}
      {!isReadOnly && (
        <Group gap="sm" ml="auto">
          <Mending problems={problems} />
          <Text size="xs" c="dimmed" role="status">
            {stateWords[draft.state]}
          </Text>
          <PublishButton journey={journey} draft={draft} problems={problems} />
        </Group>
      )}
    </div>
  )
}

function BackAndForth({ history }: { history: GraphHistory }) {
  const { graph, change } = useEditor()
  return (
    <ActionIcon.Group>
      <Tool icon={IconArrowBackUp} label={said.undo} isOff={!history.canUndo} act={history.undo} />
      <Tool icon={IconArrowForwardUp} label={said.redo} isOff={!history.canRedo} act={history.redo} />
      <Tool
        icon={IconLayoutDistributeVertical}
        label={said.tidy}
        isOff={!graph.places}
        act={() => change(tidied(graph))}
      />
    </ActionIcon.Group>
  )
}

const stateWords: Record<DraftState, string> = {
  unchanged: said.unchanged,
  saved: said.saved,
  saving: said.saving,
  waiting: said.saving,
  unfinished: said.unfinished,
  refused: said.notSaved,
  meanwhile: said.notSaved,
}

const Tool = (props: { icon: Icon; label: string; isOff: boolean; act: () => void }) => (
  <Tooltip label={props.label}>
    <ActionIcon variant="default" size={36} aria-label={props.label} disabled={props.isOff} onClick={props.act}>
      <props.icon size={18} aria-hidden />
    </ActionIcon>
  </Tooltip>
)
