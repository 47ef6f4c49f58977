import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { rulesId, useEditor } from './editor-context.ts'
import { editorWords as said } from './editor-words.ts'
import type { Problem } from './graph/checks.ts'
import { startId } from './graph/graph.ts'
import { spokenName } from './graph/sentence.ts'

/** What is to be mended before the journey can be published; each leads to its place. */
export function Mending({ problems }: { problems: readonly Problem[] }) {
  const [isOpen, setOpen] = useState(false)
  const real = problems.filter(({ isHint }) => !isHint)
  const hints = problems.length - real.length
  if (problems.length === 0) return null
  const shown = isOpen ? problems : problems.slice(0, 0)
  return (
    <Alert
      color={real.length > 0 ? 'red' : 'yellow'}
      variant="light"
      p="xs"
      icon={<IconAlertCircle size={18} aria-hidden />}
      role="status"
    >
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600} c="var(--mantine-color-text)">
          {[...(real.length > 0 ? [said.problems(real.length)] : []), ...(hints > 0 ? [said.hints(hints)] : [])].join(
            ', ',
          )}
        </Text>
        <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? said.hideThem : said.showThem}
        </Button>
      </Group>
      {shown.map((problem, at) => (
        <One key={at} problem={problem} />
      ))}
    </Alert>
  )
}

function One({ problem: { step, message } }: { problem: Problem }) {
  const { graph, names, select } = useEditor()
  const where = step === undefined ? said.whole : step === startId ? said.trigger : spokenName(graph, step, names)
  return (
    <button type="button" className="journey-mend" onClick={() => select(step ?? rulesId)}>
      <strong>{where}</strong> {message}
    </button>
  )
}
