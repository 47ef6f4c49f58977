import { Text } from '@mantine/core'
import type { useBlockDrag } from './block-drag.ts'
import { icons, paletteGroups } from './block-kinds.ts'
import { blockWords } from './block-words.ts'
import type { BlockKind } from './draft.ts'
import { editorWords as said } from './editor-words.ts'

interface PaletteProps {
  add: (kind: BlockKind) => void
  /** Where there is a mail beside it to drag into. */
  drag?: ReturnType<typeof useBlockDrag<BlockKind>>
}

/** The parts that mails are made of: dragged to their place, or pressed to come below what is chosen. */
export const Palette = ({ add, drag }: PaletteProps) => (
  <section className="palette" aria-label={said.palette}>
    {paletteGroups.map(({ key, kinds }) => (
      <div key={key}>
        <Text size="xs" fw={600} c="dimmed" mb={4}>
          {blockWords.groups[key]}
        </Text>
        <div className="palette-kinds">
          {kinds.map((kind) => {
            const Icon = icons[kind]
            return (
              <button
                key={kind}
                type="button"
                className="palette-kind"
                aria-label={said.addPart(blockWords.names[kind])}
                title={blockWords.abouts[kind]}
                onClick={() => add(kind)}
                {...drag?.handle({ kind })}
              >
                <Icon size={20} stroke={1.5} aria-hidden />
                <span>{blockWords.names[kind]}</span>
              </button>
            )
          })}
        </div>
      </div>
    ))}
    <Text size="xs" c="dimmed" visibleFrom="md">
      {said.paletteHint}
    </Text>
  </section>
)
