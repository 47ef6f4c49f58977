import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { innerPlace, type Side } from './block-changes.ts'
import { SimpleFace } from './block-face.tsx'
import { icons, simpleKinds } from './block-kinds.ts'
import { blockWords } from './block-words.ts'
import { BlockNotes } from './block-notes.tsx'
import type { CanvasBlockProps } from './canvas-block.tsx'
import type { BlockOf } from './draft.ts'
import { editorWords as said } from './editor-words.ts'

const mostInColumn = 8

type ColumnsProps = Omit<CanvasBlockProps, 'block'> & { block: BlockOf<'columns'> }

/** Two columns, each with simple parts of its own. */
export const ColumnsFace = (props: ColumnsProps) => (
  <div className="mail-columns">
    <Column {...props} side="left" />
    <Column {...props} side="right" />
  </div>
)

function Column(props: ColumnsProps & { side: Side }) {
  const { block, at, side, doing, chosen, choose, marks, locale, isFixed } = props
  const inner = block[side]
  return (
    <div className="mail-column" role="group" aria-label={blockWords.columns[side]}>
      {inner.map((one, within) => {
        const place = innerPlace(at, side, within)
        return (
          <div
            key={one.id ?? within}
            className="mail-inner"
            data-chosen={chosen === place || undefined}
            onFocusCapture={(event) => {
              event.stopPropagation()
              choose(place)
            }}
          >
            <SimpleFace
              block={one}
              change={(next) => doing.change(place, next)}
              locale={locale}
              isFixed={isFixed}
            />
            {chosen === place && !isFixed && <InnerTools {...props} within={within} />}
            <BlockNotes notes={marks.notesAt(place)} />
          </div>
        )
      })}
      {!isFixed && inner.length < mostInColumn && <AddInner {...props} />}
    </div>
  )
}

function InnerTools({ block, at, side, within, doing }: ColumnsProps & { side: Side; within: number }) {
  const one = block[side][within]!
  const name = `${blockWords.columns[side]}: ${blockWords.nth(blockWords.names[one.kind], within + 1)}`
  const last = block[side].length - 1
  return (
    <Group gap={4} mt={4}>
      <ActionIcon
        variant="default"
        size="sm"
        aria-label={said.earlier(name)}
        disabled={within === 0}
        onClick={() => doing.moveInner(at, side, within, within - 1)}
      >
        <IconArrowUp size={13} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="sm"
        aria-label={said.later(name)}
        disabled={within === last}
        onClick={() => doing.moveInner(at, side, within, within + 1)}
      >
        <IconArrowDown size={13} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="sm"
        aria-label={said.takeOut(name)}
        disabled={last === 0}
        onClick={() => doing.remove(innerPlace(at, side, within))}
      >
        <IconTrash size={13} />
      </ActionIcon>
    </Group>
  )
}

const AddInner = ({ at, side, doing }: ColumnsProps & { side: Side }) => (
  <Menu position="bottom-start">
    <Menu.Target>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={12} aria-hidden />}
        aria-label={blockWords.columns.add(side)}
      >
        {said.add}
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {simpleKinds.map((kind) => {
        const Icon = icons[kind]
        return (
          <Menu.Item key={kind} leftSection={<Icon size={15} aria-hidden />} onClick={() => doing.addInner(at, side, kind)}>
            {blockWords.names[kind]}
          </Menu.Item>
        )
      })}
    </Menu.Dropdown>
  </Menu>
)
