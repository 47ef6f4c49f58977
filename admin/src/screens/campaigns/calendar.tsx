import { ActionIcon, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCalendarEvent, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { CalendarDays, CalendarList } from './calendar-days.tsx'
import { daysFrom, dayOf, entriesOf, firstDay, keyOf, moved, titleOf, type View } from './calendar-entries.ts'
import { campaignWords } from './words.ts'
import './campaigns.css'

const said = campaignWords.calendar

/** When campaigns and journeys write: a month or a week as a grid, on a phone as a list. */
export function Calendar() {
  const { search, set } = useFilters<'view' | 'on'>()
  const isNarrow = useMediaQuery('(max-width: 48em)')
  const view: View = search.view === 'week' ? 'week' : 'month'
  const day = dayOf(search.on)
  const days = daysFrom(firstDay(day, view), view === 'week' ? 7 : 42)
  const span = { from: days[0]!.toISOString(), to: moved(days.at(-1)!, 1).toISOString() }
  const found = useQuery({
    queryKey: ['message-calendar', span.from, span.to],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/calendar', { params: { query: span } })),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  })
  const go = (by: number) => {
    const next =
      view === 'week' ? moved(day, 7 * by) : new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + by, 1))
    set('on', keyOf(next))
  }
  return (
    <Page title={said.title} about={said.about}>
      <Part isFlush>
        <Group justify="space-between" p="md" gap="sm">
          <Group gap="xs">
            <ActionIcon variant="default" size="lg" aria-label={said.before} onClick={() => go(-1)}>
              <IconChevronLeft size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="default" size="lg" aria-label={said.after} onClick={() => go(1)}>
              <IconChevronRight size={18} aria-hidden />
            </ActionIcon>
            <Button variant="default" onClick={() => set('on', undefined)}>
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
            onChange={(next) => set('view', next)}
          />
        </Group>
        <Asked query={found} rows={8}>
          {(calendar) => {
            const entries = entriesOf(calendar)
            const isEmpty = days.every((one) => !entries.has(keyOf(one)))
            return (
              <Stack gap={0}>
                {isEmpty && isNarrow ? (
                  <Empty icon={IconCalendarEvent} title={said.empty} next={said.emptyNext} />
                ) : isNarrow ? (
                  <CalendarList days={days} entries={entries} />
                ) : (
                  <CalendarDays days={days} entries={entries} month={view === 'month' ? day.getUTCMonth() : undefined} />
                )}
                <Text size="xs" c="dimmed" p="md">
                  {said.zone(calendar.timeZone)}
                  {isEmpty && !isNarrow && ` · ${said.empty}. ${said.emptyNext}`}
                </Text>
              </Stack>
            )
          }}
        </Asked>
      </Part>
    </Page>
  )
}
