import { Stack, Text } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import type { Schemas } from '../../../api.ts'
import { showDay } from '../../../format.ts'
import { Part } from '../../../parts/page.tsx'
import { Rows, type Column } from '../../../parts/rows.tsx'
import { Empty } from '../../../parts/states.tsx'
import type { Graph } from '../graph/graph.ts'
import { titleOf } from '../graph/sentence.ts'
import { useJourneyNames, type JourneyNames } from '../use-names.ts'
import { Calendar } from './calendar.tsx'
import { DayBars } from './day-bars.tsx'
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
      {played.messages.length > 0 && (
        <Part title={said.calendar} about={said.calendarAbout} isFlush>
          <Calendar played={played} graph={graph} names={names} />
        </Part>
      )}
      <Part title={said.steps} isFlush>
        <Rows
          label={said.steps}
          rows={played.steps.filter(({ step }) => graph.steps[step])}
          columns={columnsFor(graph, names)}
          keyOf={({ step }) => step}
        />
      </Part>
    </Stack>
  )
}

function Totals({ played: { entered, looked, heldOut, messages, byDay } }: { played: Answer }) {
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
        {byDay.length > 0 && <DayBars byDay={byDay} />}
        <Text size="sm" c="dimmed">
          {[
            ...(fullest ? [said.most(fullest.sent, showDay(fullest.day))] : []),
            ...(heldOut > 0 ? [said.heldOut(heldOut)] : []),
            ...(messages.length > sent.length ? [said.withheld(messages.length - sent.length)] : []),
            ...crowded(sent),
          ].join(' · ')}
        </Text>
      </Stack>
    </Part>
  )
}

/** What the shop's weekly budget is when nobody set another. */
const usualBudget = 3

/** Who would reach the weekly budget by this journey alone. */
function crowded(sent: Answer['messages']): string[] {
  const weekMs = 7 * 86_400_000
  const byPerson = Map.groupBy(sent, ({ person }) => person.id)
  const count = [...byPerson.values()].filter((messages) => {
    const times = messages.map(({ at }) => Date.parse(at)).sort((one, other) => one - other)
    return times.some((at, place) => (times[place + usualBudget - 1] ?? Infinity) - at < weekMs)
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
