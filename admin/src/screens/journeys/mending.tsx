import { Button, Popover, ScrollArea, Text } from '@mantine/core'
import { IconAlertCircle, IconBulb, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { rulesId, useEditor } from './editor-context.ts'
import { editorWords as said } from './editor-words.ts'
import type { Problem } from './graph/checks.ts'
import { startId } from './graph/graph.ts'
import { spokenName } from './graph/sentence.ts'

/** What is to be mended before the journey can be published; each leads to its place. */
export function Mending({ problems }: { problems: readonly Problem[] }) {
  const [isOpen, setOpen] = useState(false)
  const { select } = useEditor()
  const real = problems.filter(({ isHint }) => !isHint).length
  const hints = problems.length - real
  if (problems.length === 0) {
    return (
      <Text size="sm" c="dimmed" className="journey-well" role="status">
        <IconCircleCheck size={17} aria-hidden /> {said.problems(0)}
      </Text>
    )
  }
  const words = [...(real > 0 ? [said.problems(real)] : []), ...(hints > 0 ? [said.hints(hints)] : [])]
  const Glyph = real > 0 ? IconAlertCircle : IconBulb
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      width={380}
      shadow="md"
      trapFocus
      withRoles={false}
    >
      <Popover.Target>
        <Button
          variant="default"
          className={real > 0 ? 'journey-trouble' : ''}
          leftSection={<Glyph size={17} aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {words.join(', ')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <ScrollArea.Autosize mah={360} viewportProps={{ tabIndex: 0 }}>
          {problems.map((problem, at) => (
            <One
              key={at}
              problem={problem}
              open={() => {
                setOpen(false)
                select(problem.step ?? rulesId)
              }}
            />
          ))}
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  )
}

function One({ problem: { step, message }, open }: { problem: Problem; open: () => void }) {
  const { graph, names } = useEditor()
  const where = step === undefined ? said.whole : step === startId ? said.trigger : spokenName(graph, step, names)
  return (
    <button type="button" className="journey-mend" onClick={open}>
      <strong>{where}</strong>
      {message}
    </button>
  )
}
