import { ActionIcon } from '@mantine/core'
import {
  IconAdjustments,
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconGripVertical,
  IconTrash,
} from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { CanvasBlockProps } from './canvas-block.tsx'
import { editorWords as said } from './editor-words.ts'

/** Move, double, remove, settings: seen at the part that is chosen or pointed at. */
export function BlockTools(props: CanvasBlockProps & { name: string }) {
  const { at, place, name, blocks, doing, drag, step, openSettings } = props
  return (
    <div className="mail-tools" role="group" aria-label={name}>
      <button
        type="button"
        className="mail-handle"
        aria-label={said.handle(name)}
        title={said.handleHint}
        onKeyDown={(event) => byKey(event, (steps) => step(at, steps))}
        {...drag.handle({ from: at })}
      >
        <IconGripVertical size={18} aria-hidden />
      </button>
      <Tool label={said.earlier(name)} isOff={at === 0} act={() => step(at, -1)} icon={IconArrowUp} />
      <Tool label={said.later(name)} isOff={at === blocks.length - 1} act={() => step(at, 1)} icon={IconArrowDown} />
      <Tool label={said.double(name)} act={() => doing.double(at)} icon={IconCopy} />
      <Tool label={said.settingsOf(name)} act={() => openSettings(place)} icon={IconAdjustments} />
      <Tool label={said.takeOut(name)} act={() => doing.remove(place)} icon={IconTrash} />
    </div>
  )
}

const Tool = (props: { label: string; act: () => void; icon: typeof IconCopy; isOff?: boolean }) => (
  <ActionIcon
    variant="default"
    size={30}
    aria-label={props.label}
    title={props.label}
    disabled={props.isOff ?? false}
    onClick={props.act}
  >
    <props.icon size={15} />
  </ActionIcon>
)

function byKey(event: KeyboardEvent, step: (steps: number) => void): void {
  const steps = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key]
  if (steps === undefined) return
  event.preventDefault()
  step(steps)
}
