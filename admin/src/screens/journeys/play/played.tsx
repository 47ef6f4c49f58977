import { Stack, Text } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../../api.ts'
import { showDay } from '../../../format.ts'
import { Part } from '../../../parts/page.tsx'
import { Rows, type Column } from '../../../parts/rows.tsx'
import { Empty } from '../../../parts/states.tsx'
import type { Graph } from '../graph/graph.ts'
import { inOrder } from '../graph/outlets.ts'
import { titleOf } from '../graph/sentence.ts'
import { useJourneyNames, type JourneyNames } from '../use-names.ts'
import { Calendar } from './calendar.tsx'
import { DayBars } from './day-bars.tsx'
import { Lacks } from './lacks.tsx'
import { playWords as said } from './play-words.ts'

type Answer = Schemas['JourneyPlayed']

/** What would become of those who were looked at. */
export function Played({ played, graph }: { played: Answer; graph: Graph }) {
  const names = useJourneyNames()
  if (played.entered === 0) {
    return (
      <Part>
        <Empty icon={IconCalendarOff} title={said.none} next={said.noneNext} />
      </Part>
    )
  }
  return (
    <Stack gap="lg">
      <Totals played={played} />
      {played.lacks.length > 0 && (
        <Lacks
          lacks={played.lacks}
          nameOfStep={(id) => {
            const step = graph.steps[id]
            return step ? titleOf(step, names) : id
          }}
        />
      )}
      {played.messages.length > 0 && (
        <Part title={said.calendar} about={said.calendarAbout} isFlush>
          <Calendar played={played} graph={graph} names={names} />
        </Part>
      )}
      <Part title={said.steps} isFlush>
        <Rows
          label={said.steps}
          rows={inOrder(graph).flatMap((id) => played.steps.filter(({ step }) => step === id))}
          columns={columnsFor(graph, names)}
          keyOf={({ step }) => step}
        />
      </Part>
    </Stack>
  )
}

function Totals({ played: { from, until, entered, looked, heldOut, messages, byDay } }: { played: Answer }) {
  const budget = useQuery({
    queryKey: ['contact-budget'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/contact-budget')),
  })
  const sent = messages.filter(({ withheld }) => withheld === null)
  const fullest = byDay.reduce<Answer['byDay'][number] | undefined>(
    (most, day) => (day.sent > (most?.sent ?? 0) ? day : most),
    undefined,
  )
  return (
    <Part title={said.perDay}>
      <Stack gap="sm">
        <Text fw={650}>
          {said.looked(entered, looked)}, {sent.length > 0 ? said.messages(sent.length) : said.noMessages}
        </Text>
        {byDay.length > 0 && <DayBars byDay={allDays(from, until, byDay)} />}
        <Text size="sm" c="dimmed">
          {[
            ...(fullest ? [said.most(fullest.sent, showDay(fullest.day))] : []),
            ...(heldOut > 0 ? [said.heldOut(heldOut)] : []),
            ...(messages.length > sent.length ? [said.withheld(messages.length - sent.length)] : []),
            ...(budget.data ? [said.budget(budget.data.settings.perWeek)] : []),
            ...(budget.data ? crowded(sent, budget.data.settings.perWeek) : []),
          ].join(' · ')}
        </Text>
      </Stack>
    </Part>
  )
}

/** Those without messages as well, so that the bars stand where their days are. */
function allDays(from: string, until: string, byDay: Answer['byDay']): Answer['byDay'] {
  const sent = new Map(byDay.map((one) => [one.day.slice(0, 10), one.sent]))
  const days: Answer['byDay'] = []
  for (let at = Date.parse(from.slice(0, 10)); at <= Date.parse(until); at += dayMs) {
    const day = new Date(at).toISOString().slice(0, 10)
    days.push({ day, sent: sent.get(day) ?? 0 })
  }
  return days
}

const dayMs = 86_400_000

/** Who would reach the weekly budget by this journey alone. */
function crowded(sent: Answer['messages'], perWeek: number): string[] {
  const weekMs = 7 * dayMs
  const byPerson = Map.groupBy(sent, ({ person }) => person.id)
  const count = [...byPerson.values()].filter((messages) => {
    const times = messages.map(({ at }) => Date.parse(at)).sort((one, other) => one - other)
    return times.some((at, place) => (times[place + perWeek - 1] ?? Infinity) - at < weekMs)
  }).length
  return count > 0 ? [said.overBudget(count)] : []
}

const columnsFor = (graph: Graph, names: JourneyNames): readonly Column<Answer['steps'][number]>[] => [
  {
    title: said.what,
    cell: ({ step }) => {
      const found = graph.steps[step]
      return found ? titleOf(found, names) : step
    },
  },
  { title: said.came, align: 'right', cell: ({ entered }) => entered.toLocaleString('en') },
  { title: said.sent, align: 'right', cell: ({ sent }) => sent.toLocaleString('en') },
  { title: said.ended, align: 'right', isWideOnly: true, cell: ({ ended }) => ended.toLocaleString('en') },
]
