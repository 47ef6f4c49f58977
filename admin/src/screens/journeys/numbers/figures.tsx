import { SimpleGrid, Stack, Text } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import type { Schemas } from '../../../api.ts'
import { Asked } from '../../../parts/asked.tsx'
import { Part } from '../../../parts/page.tsx'
import { Empty } from '../../../parts/states.tsx'
import { graphOf } from '../graph-of.ts'
import { useJourneyNames } from '../use-names.ts'
import { Goal } from './goal.tsx'
import { numberWords as said } from './number-words.ts'
import { StepTable } from './step-table.tsx'
import { useJourneyNumbers } from './use-numbers.ts'

type Numbers = Schemas['JourneyNumbers']

/** How a journey goes: in all, its goal against those kept out, and step by step. */
export function Figures({ journey }: { journey: Schemas['Journey'] }) {
  const numbers = useJourneyNumbers(journey.id)
  const names = useJourneyNames()
  return (
    <Asked query={numbers}>
      {(found) =>
        found.entered === 0 ? (
          <Part>
            <Empty icon={IconChartBar} title={said.nobody} next={said.nobodyNext} />
          </Part>
        ) : (
          <Stack gap="lg">
            <All numbers={found} />
            <Goal goal={found.goal} names={names} />
            <StepTable journeyId={journey.id} numbers={found} graph={graphOf(journey)} names={names} />
            <Endings numbers={found} />
          </Stack>
        )
      }
    </Asked>
  )
}

const All = ({ numbers }: { numbers: Numbers }) => (
  <SimpleGrid component="dl" m={0} cols={{ base: 2, sm: 4 }}>
    {(['entered', 'waiting', 'ended', 'failed'] as const).map((what) => (
      <div key={what} className="surface journey-tile">
        <Text component="dt" size="sm" c="dimmed">
          {said.all[what]}
        </Text>
        <Text
          component="dd"
          m={0}
          fz={26}
          fw={650}
          {...(what === 'failed' && numbers.failed > 0 && { c: 'var(--mantine-color-error)' })}
        >
          {numbers[what].toLocaleString('en')}
        </Text>
      </div>
    ))}
  </SimpleGrid>
)

function Endings({ numbers: { endings, goals } }: { numbers: Numbers }) {
  const rows = [
    ...goals.map(({ name, people }) => [`${said.goal}: ${name}`, people] as const),
    ...Object.entries(endings).map(([ending, count]) => [said.endingNames[ending] ?? ending, count] as const),
  ]
  if (rows.length === 0) return null
  return (
    <Part title={said.endings}>
      <dl className="sums journey-endings">
        {rows.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}
