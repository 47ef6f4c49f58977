import { Group, Progress, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconMailCheck, IconMailPause } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay, showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { contactWords as said } from './words.ts'

type Report = Schemas['ContactReport']

const periods = [1, 4, 8, 26]

/** What contact costs, what was held back, and of what people's messages are made. */
export function ContactReport({ perWeek }: { perWeek: number }) {
  const { search, set } = useFilters<'weeks'>()
  const weeks = periods.find((one) => String(one) === search.weeks) ?? 8
  const report = useQuery({
    queryKey: ['contact-budget', 'report', weeks],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/contact-budget/report', { params: { query: { weeks } } })),
  })
  return (
    <Stack gap="lg">
      <Select
        label={said.period}
        w={220}
        allowDeselect={false}
        value={String(weeks)}
        onChange={(value) => set('weeks', value)}
        data={periods.map((one) => ({ value: String(one), label: said.week(one) }))}
      />
      <Asked query={report} rows={8}>
        {(found) => <Shown report={found} perWeek={perWeek} />}
      </Asked>
    </Stack>
  )
}

const Shown = ({ report, perWeek }: { report: Report; perWeek: number }) => (
  <>
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Part title={said.used} about={said.usedAbout(perWeek)}>
        {report.used.length === 0 ? (
          <Text size="sm" c="dimmed">
            {said.usedNone}
          </Text>
        ) : (
          <Bars
            rows={report.used.map(({ places, people }) => [said.places(places), people, said.people(people)] as const)}
          />
        )}
      </Part>
      <Part title={said.mix} about={said.mixAbout}>
        <Bars
          rows={report.mix.map(({ tells, messages }) => [said.tells[tells], messages, said.places(messages)] as const)}
        />
        <Text size="sm" c="dimmed" mt={report.mix.length > 0 ? 'md' : 0}>
          {said.onlySold(report.onlySold.people, report.onlySold.of)}
        </Text>
      </Part>
    </SimpleGrid>
    <Part title={said.ranks} about={said.ranksAbout} isFlush>
      {report.ranks.length === 0 ? (
        <Empty icon={IconMailCheck} title={said.ranksNone} next={said.ranksNoneNext} />
      ) : (
        <Rows label={said.ranks} rows={report.ranks} columns={ranks} keyOf={({ rank }) => String(rank)} />
      )}
    </Part>
    <Part title={said.held} about={said.heldAbout} isFlush>
      {report.held.length === 0 ? (
        <Empty icon={IconMailPause} title={said.heldNone} next={said.heldNoneNext} />
      ) : (
        <Rows
          label={said.held}
          rows={report.held}
          columns={held}
          keyOf={({ week, kind, id, reason }) => [week, kind, id, reason].join()}
        />
      )}
    </Part>
    {report.automations.length > 0 && (
      <Part title={said.worth} about={said.worthAbout} isFlush>
        <Rows label={said.worth} rows={report.automations} columns={worths} keyOf={({ kind, id }) => `${kind} ${id}`} />
      </Part>
    )}
  </>
)

/** Amounts as bars; each says its number as well. */
export const Bars = ({ rows }: { rows: readonly (readonly [name: string, amount: number, said: string])[] }) => {
  const most = Math.max(1, ...rows.map(([, amount]) => amount))
  return (
    <Stack gap="sm">
      {rows.map(([name, amount, told]) => (
        <div key={name}>
          <Group justify="space-between" gap="xs">
            <Text size="sm">{name}</Text>
            <Text size="sm" c="dimmed">
              {told}
            </Text>
          </Group>
          <Progress value={(amount / most) * 100} size="sm" mt={4} aria-label={`${name}: ${told}`} />
        </div>
      ))}
    </Stack>
  )
}

const ranks: readonly Column<Report['ranks'][number]>[] = [
  { title: said.rank, cell: ({ rank }) => said.nth(rank) },
  { title: said.sent, align: 'right', cell: ({ sent }) => showNumber(sent) },
  { title: said.left, align: 'right', cell: ({ unsubscribed }) => showNumber(unsubscribed) },
  {
    title: said.share,
    align: 'right',
    isWideOnly: true,
    cell: ({ sent, unsubscribed }) => showNumber(Math.round((unsubscribed / sent) * 10_000) / 10),
  },
]

const held: readonly Column<Report['held'][number]>[] = [
  { title: said.weekOf, cell: ({ week }) => showDay(week) },
  { title: said.automation, cell: ({ name, id }) => name ?? id ?? said.noAutomation },
  { title: said.reason, cell: ({ reason }) => said.reasons[reason] ?? reason },
  { title: said.messages, align: 'right', cell: ({ messages }) => showNumber(messages) },
  {
    title: said.outcome,
    isWideOnly: true,
    cell: ({ left, inDigest, withheld, waiting }) =>
      (
        [
          [left, said.outcomes.sent],
          [inDigest, said.outcomes.digest],
          [withheld, said.outcomes.withheld],
          [waiting, said.outcomes.waiting],
        ] as const
      )
        .filter(([count]) => count > 0)
        .map(([count, what]) => `${what} ${showNumber(count)}`)
        .join(' · '),
  },
]

const worths: readonly Column<Report['automations'][number]>[] = [
  {
    title: said.automation,
    cell: ({ name, kind }) => (
      <>
        {name}
        <Text size="xs" c="dimmed" component="span" display="block">
          {said.kinds[kind] ?? kind}
        </Text>
      </>
    ),
  },
  { title: said.sent, align: 'right', cell: ({ sent }) => showNumber(sent) },
  {
    title: said.perMessage,
    align: 'right',
    cell: ({ worth }) =>
      worth === null ? (
        <Text size="sm" c="dimmed">
          {said.notMeasured}
        </Text>
      ) : (
        showNumber(worth / 100)
      ),
  },
]
