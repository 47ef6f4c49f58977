import { ActionIcon, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCalendarEvent, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { CalendarDays, CalendarList } from './calendar-days.tsx'
import { dayOf, daysFrom, entriesOf, firstDay, keyOf, moved, onIn, titleOf, type View } from './calendar-entries.ts'
import { campaignWords } from './words.ts'
import './campaigns.css'

const said = campaignWords.calendar

/** When campaigns and journeys write: a month or a week as a grid, on a phone as a list. Days are those of the shop. */
export function Calendar() {
  const now = new Date()
  const span = { from: now.toISOString(), to: moved(now, 1).toISOString() }
  const zone = useQuery({
    queryKey: ['message-calendar', 'zone'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/calendar', { params: { query: span } })),
    staleTime: Infinity,
  })
  return (
    <Page title={said.title} about={said.about}>
      <Asked query={zone} rows={8}>
        {({ timeZone }) => <Dated today={onIn(now, timeZone)} />}
      </Asked>
    </Page>
  )
}

function Dated({ today }: { today: string }) {
  const { search, set } = useFilters<'view' | 'on'>()
  const view: View = search.view === 'week' ? 'week' : 'month'
  const day = dayOf(search.on, today)
  const first = firstDay(day, view)
  const many = view === 'week' ? 7 : 42
  // A day more on either side: the days of the shop begin and end up to so much before and after those of UTC.
  const span = { from: moved(first, -1).toISOString(), to: moved(first, many + 1).toISOString() }
  const found = useQuery({
    queryKey: ['message-calendar', span.from, span.to],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/calendar', { params: { query: span } })),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  })
  return (
    <Part isFlush>
      <Toolbar day={day} view={view} go={(on) => set('on', on && keyOf(on))} show={(next) => set('view', next)} />
      <Asked query={found} rows={8}>
        {(calendar) => <Found calendar={calendar} days={daysFrom(first, many)} day={day} view={view} today={today} />}
      </Asked>
    </Part>
  )
}

interface ToolbarProps {
  day: Date
  view: View
  go: (day: Date | undefined) => void
  show: (view: string) => void
}

function Toolbar({ day, view, go, show }: ToolbarProps) {
  const next = (by: number) =>
    view === 'week' ? moved(day, 7 * by) : new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + by, 1))
  return (
    <Group justify="space-between" p="md" gap="sm">
      <Group gap="xs">
        <ActionIcon variant="default" size="lg" aria-label={said.before} onClick={() => go(next(-1))}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={said.after} onClick={() => go(next(1))}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" onClick={() => go(undefined)}>
          {said.today}
        </Button>
        <Title order={2} size="h3" aria-live="polite">
          {titleOf(day, view)}
        </Title>
      </Group>
      <SegmentedControl
        aria-label={said.view}
        data={[
          { value: 'month', label: said.month },
          { value: 'week', label: said.week },
        ]}
        value={view}
        onChange={show}
      />
    </Group>
  )
}

interface FoundProps {
  calendar: Schemas['MessageCalendar']
  days: readonly Date[]
  day: Date
  view: View
  today: string
}

function Found({ calendar, days, day, view, today }: FoundProps) {
  const isNarrow = useMediaQuery('(max-width: 48em)')
  const entries = entriesOf(calendar)
  const isEmpty = days.every((one) => !entries.has(keyOf(one)))
  return (
    <Stack gap={0}>
      {!isNarrow ? (
        <CalendarDays {...{ days, entries, today }} month={view === 'month' ? day.getUTCMonth() : undefined} />
      ) : isEmpty ? (
        <Empty icon={IconCalendarEvent} title={said.empty} next={said.emptyNext} />
      ) : (
        <CalendarList days={days} entries={entries} />
      )}
      <Text size="xs" c="dimmed" p="md">
        {said.zone(calendar.timeZone)}
        {isEmpty && !isNarrow && ` · ${said.empty}. ${said.emptyNext}`}
      </Text>
    </Stack>
  )
}
