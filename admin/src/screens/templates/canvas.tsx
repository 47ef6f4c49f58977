import { Text } from '@mantine/core'
import { IconMailPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Empty } from '../../parts/states.tsx'
import { placeOf, type Place } from './block-changes.ts'
import type { useBlockDrag } from './block-drag.ts'
import { CanvasBlock } from './canvas-block.tsx'
import type { Block, BlockKind } from './draft.ts'
import { editorWords as said } from './editor-words.ts'
import type { Marks } from './marks.ts'
import type { BlocksDoing } from './use-blocks.ts'

export interface CanvasProps {
  blocks: readonly Block[]
  locale: string
  doing: BlocksDoing
  drag: ReturnType<typeof useBlockDrag<BlockKind>>
  chosen: Place | undefined
  choose: (place: Place | undefined) => void
  openSettings: (place: Place) => void
  marks: Marks
  isFixed: boolean
}

/** The parts of the mail, one below the other, as they stand in it. */
export function Canvas(props: CanvasProps) {
  const { blocks, drag, doing } = props
  const [toFocus, setToFocus] = useState<string>()
  useEffect(() => {
    // A part that is put elsewhere in the page loses the focus, and with it the next arrow key
    if (toFocus === undefined) return
    drag.list.current?.querySelector<HTMLElement>(`[data-block="${toFocus}"] .mail-handle`)?.focus()
    setToFocus(undefined)
  }, [toFocus, blocks, drag.list])
  const step = (at: number, steps: number) => {
    doing.step(at, steps)
    setToFocus(blocks[at]?.id)
  }
  const isHeld = drag.held !== undefined
  return (
    <ol
      ref={drag.list}
      className="mail-blocks"
      aria-label={said.mail}
      data-drop-end={(isHeld && drag.before === blocks.length) || undefined}
      data-empty={blocks.length === 0 || undefined}
    >
      {blocks.length === 0 && (
        <li className="mail-nothing">
          {isHeld ? (
            <Text ta="center" py={56}>
              {said.drop}
            </Text>
          ) : (
            <Empty icon={IconMailPlus} title={said.empty} next={said.emptyNext} />
          )}
        </li>
      )}
      {blocks.map((block, at) => (
        <CanvasBlock
          key={block.id ?? at}
          {...props}
          block={block}
          at={at}
          place={placeOf(at)}
          step={step}
          isDropHere={isHeld && drag.before === at}
        />
      ))}
    </ol>
  )
}
