import { Table, Text } from '@mantine/core'
import { showNumber } from '../../../format.ts'
import { Part } from '../../../parts/page.tsx'
import type { Returning } from './use-returning.ts'
import { returningWords as said } from './words.ts'

type Cohort = Returning['cohorts'][number]

const monthName = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** The months of first orders as a table whose colour tells how many came back. */
export function Cohorts({ cohorts }: { cohorts: readonly Cohort[] }) {
  const windows = cohorts[0]?.rates.map(({ withinDays }) => withinDays) ?? []
  return (
    <Part title={said.cohorts} about={said.cohortsAbout} isFlush={cohorts.length > 0}>
      {cohorts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {said.cohortsEmpty}
        </Text>
      ) : (
        <div className="rows" tabIndex={0} role="group" aria-label={said.cohorts}>
          <Table aria-label={said.cohorts} className="cohorts" verticalSpacing="xs" horizontalSpacing="lg">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{said.month}</Table.Th>
                <Table.Th ta="right">{said.people}</Table.Th>
                {windows.map((within) => (
                  <Table.Th key={within}>{said.days(within)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {cohorts.map((cohort) => (
                <Month key={cohort.month} cohort={cohort} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Part>
  )
}

const Month = ({ cohort: { month, people, rates } }: { cohort: Cohort }) => (
  <Table.Tr>
    <Table.Th scope="row">{monthName.format(new Date(`${month}-01T00:00:00Z`))}</Table.Th>
    <Table.Td ta="right">{showNumber(people)}</Table.Td>
    {rates.map(({ withinDays, cameBack, notYetDue }) => (
      <Table.Td
        key={withinDays}
        className="heat"
        data-part={notYetDue > 0}
        style={{ '--heat': `${cameBack.of > 0 ? Math.round(cameBack.share * 60) : 0}%` }}
      >
        {cameBack.of === 0 ? (
          <Text size="xs" c="dimmed">
            {said.notDue}
          </Text>
        ) : (
          <>
            {said.percent(cameBack.share)}
            <span className="heat-n">
              {notYetDue > 0 ? said.soFar(cameBack.of, people) : said.ofN(cameBack.count, cameBack.of)}
            </span>
          </>
        )}
      </Table.Td>
    ))}
  </Table.Tr>
)
