import type { KeyboardEvent } from 'react'
import { BlockFace } from './block-face.tsx'
import { BlockTools } from './block-tools.tsx'
import { blockWords } from './block-words.ts'
import { BlockNotes } from './block-notes.tsx'
import type { CanvasProps } from './canvas.tsx'
import { ColumnsFace } from './columns-face.tsx'
import { isHollow } from './hollow.ts'
import type { Block } from './draft.ts'
import { editorWords as said } from './editor-words.ts'

export interface CanvasBlockProps extends CanvasProps {
  block: Block
  at: number
  place: string
  step: (at: number, steps: number) => void
  isDropHere: boolean
}

/** One part of the mail, with what can be done to it. */
export function CanvasBlock(props: CanvasBlockProps) {
  const { block, at, place, doing, chosen, choose, drag, marks, isFixed, locale } = props
  const name = blockWords.nth(blockWords.names[block.kind], at + 1)
  const isChosen = chosen === place || chosen?.startsWith(`${place}.`) === true
  return (
    <li
      className="mail-block"
      data-block={block.id}
      data-place={place}
      data-kind={block.kind}
      data-chosen={isChosen || undefined}
      data-held={(drag.held && 'from' in drag.held && drag.held.from === at) || undefined}
      data-drop={props.isDropHere || undefined}
      onFocusCapture={() => !isChosen && choose(place)}
      onPointerDownCapture={() => !isChosen && choose(place)}
      onKeyDown={(event) => !isFixed && byKey(event, props)}
    >
      {!isFixed && <BlockTools {...props} name={name} />}
      {block.kind === 'columns' ? (
        <ColumnsFace {...props} block={block} />
      ) : (
        <BlockFace block={block} change={(next) => doing.change(place, next)} locale={locale} isFixed={isFixed} />
      )}
      {isHollow(block) && !isChosen && <p className="mail-hollow">{said.hollow}</p>}
      <BlockNotes notes={marks.notesAt(place)} />
    </li>
  )
}

/** On the part itself or its handle, not in its words: Delete removes, Ctrl+D doubles. */
function byKey(event: KeyboardEvent<HTMLElement>, { doing, at, place }: CanvasBlockProps): void {
  const { target } = event
  if (!(target instanceof HTMLElement) || target.isContentEditable || target instanceof HTMLInputElement) return
  if (event.key === 'Delete') {
    event.preventDefault()
    doing.remove(place)
  }
  if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    doing.double(at)
  }
}
