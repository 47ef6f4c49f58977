import { Group, Text } from '@mantine/core'
import type { Schemas } from '../../../api.ts'
import { Part } from '../../../parts/page.tsx'
import { Rows, type Column } from '../../../parts/rows.tsx'
import type { Graph } from '../graph/graph.ts'
import { inOrder } from '../graph/outlets.ts'
import { pathWords, titleOf, triggerTitle } from '../graph/sentence.ts'
import { stepIcons, triggerIcons } from '../graph/step-icons.ts'
import type { JourneyNames } from '../use-names.ts'
import { numberWords as said } from './number-words.ts'

type Row = Schemas['JourneyNumbers']['steps'][number]

interface StepTableProps {
  journeyId: string
  numbers: Schemas['JourneyNumbers']
  graph: Graph
  names: JourneyNames
}

/** The figures of each step as a table; a row leads to who waits there. */
export function StepTable({ journeyId, numbers, graph, names }: StepTableProps) {
  const order = ['start', ...inOrder(graph)]
  const rows = numbers.steps
    .filter(({ step }) => step === 'start' || graph.steps[step])
    .toSorted((one, other) => order.indexOf(one.step) - order.indexOf(other.step))
  return (
    <Part title={said.steps} isFlush>
      <Rows
        label={said.steps}
        rows={rows}
        columns={columnsFor(graph, names)}
        keyOf={({ step }) => step}
        linkTo={({ step }) => `/journeys/${journeyId}?part=people&step=${step}&runs=active`}
      />
    </Part>
  )
}

const count = (
  what: 'waiting' | 'passed' | 'sent' | 'held' | 'withheld' | 'failed',
  isWideOnly = false,
): Column<Row> => ({
  title: said[what],
  align: 'right',
  isWideOnly,
  cell: (row) => (
    <Text
      size="sm"
      component="span"
      {...(row[what] === 0 ? { c: 'dimmed' } : what === 'failed' ? { c: 'var(--mantine-color-error)', fw: 650 } : {})}
    >
      {row[what].toLocaleString('en')}
    </Text>
  ),
})

const columnsFor = (graph: Graph, names: JourneyNames): readonly Column<Row>[] => [
  {
    title: said.step,
    cell: ({ step: id, paths }) => {
      const step = graph.steps[id]
      const Glyph = step ? stepIcons[step.do] : triggerIcons[graph.start.on]
      return (
        <Group gap="xs" wrap="nowrap" component="span">
          <Glyph size={17} stroke={1.7} aria-hidden />
          <span>
            {step ? titleOf(step, names) : triggerTitle(graph.start, names)}
            {paths.length > 0 && (
              <Text size="xs" c="dimmed" component="span" display="block" fw={400}>
                {paths
                  .map(({ name, people }) => `${pathWords(step, name)}: ${people.toLocaleString('en')}`)
                  .join(' · ')}
              </Text>
            )}
          </span>
        </Group>
      )
    },
  },
  count('waiting'),
  count('passed', true),
  count('sent'),
  count('held', true),
  count('withheld', true),
  count('failed', true),
]
