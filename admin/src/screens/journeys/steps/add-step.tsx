import { Menu, Text, ThemeIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import type { At } from '../graph/edit.ts'
import { stepKinds } from '../graph/graph.ts'
import { spokenName } from '../graph/sentence.ts'
import { stepIcons, toneOf } from '../graph/step-icons.ts'
import { stepWords } from '../graph/step-words.ts'

interface AddStepProps {
  at: At
  /** What is said of the way. */
  label: string
  /** A button with words instead of a small “+”. */
  isWide?: boolean
}

/** Puts a step on a way: asks which, then opens it. */
export function AddStep({ at, label, isWide }: AddStepProps) {
  const { graph, names, add } = useEditor()
  const where = spokenName(graph, at.from, names)
  return (
    <Menu position="bottom" width={300} withArrow shadow="md" trapFocus>
      <Menu.Target>
        <button
          type="button"
          className={isWide ? 'journey-add-wide' : 'journey-add'}
          data-add={`${at.from}>${at.key}`}
          aria-label={label ? stepWords.addOn(label, where) : stepWords.addAfter(where)}
        >
          <IconPlus size={isWide ? 14 : 13} stroke={2.2} aria-hidden />
          {isWide && stepWords.add}
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }} aria-label={said.choose}>
        <Menu.Label>{said.choose}</Menu.Label>
        {stepKinds.map((kind) => {
          const Glyph = stepIcons[kind]
          return (
            <Menu.Item
              key={kind}
              data-tone={toneOf[kind]}
              leftSection={
                <ThemeIcon className="journey-step-icon" size={30} radius="md" variant="transparent">
                  <Glyph size={17} stroke={1.7} aria-hidden />
                </ThemeIcon>
              }
              onClick={() => add(at, kind)}
            >
              {stepWords.kinds[kind].title}
              <Text size="xs" c="dimmed">
                {stepWords.kinds[kind].about}
              </Text>
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
