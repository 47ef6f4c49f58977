import { Text } from '@mantine/core'
import type { Schemas } from '../../../api.ts'
import { Part } from '../../../parts/page.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { nameOf } from '../../segments/segment-preview.tsx'
import { playWords as said } from './play-words.ts'

type Lack = Schemas['JourneyPlayed']['lacks'][number]

interface LacksProps {
  lacks: readonly Lack[]
  nameOfStep: (id: string) => string
}

const mostNamed = 3

/** Which messages could not be written to whom, by step and by what is missing. */
export function Lacks({ lacks, nameOfStep }: LacksProps) {
  const rows = [...Map.groupBy(lacks, ({ step, name, words }) => `${step} ${name ?? words}`)].map(([key, all]) => ({
    key,
    all,
    one: all[0] as Lack,
    people: [...new Map(all.map(({ person }) => [person.id, person])).values()],
  }))
  return (
    <Part title={said.lacks} about={said.lacksAbout} isFlush>
      <Rows
        label={said.lacks}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { title: said.lacksStep, cell: ({ one }) => nameOfStep(one.step) },
          {
            title: said.lacksName,
            cell: ({ one }) => (
              <>
                {one.name ?? one.words}
                {one.name && (
                  <Text size="xs" c="dimmed">
                    {one.words}
                  </Text>
                )}
              </>
            ),
          },
          {
            title: said.lacksPeople,
            cell: ({ people }) =>
              [
                people.slice(0, mostNamed).map(nameOf).join(', '),
                ...(people.length > mostNamed ? [said.lacksMore(people.length - mostNamed)] : []),
              ].join(' '),
          },
        ]}
      />
    </Part>
  )
}
