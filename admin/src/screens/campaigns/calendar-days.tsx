import { Box, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { showDay } from '../../format.ts'
import { type Entry, keyOf } from './calendar-entries.ts'
import { campaignWords } from './words.ts'

const said = campaignWords.calendar
const mostShown = 3

type Entries = ReadonlyMap<string, readonly Entry[]>

interface DaysProps {
  days: readonly Date[]
  entries: Entries
  /** Days of other months are quieter. */
  month: number | undefined
  /** In the shop's time zone: `2026-11-28`. */
  today: string
}

/** Weeks as rows. */
export const CalendarDays = ({ days, entries, month, today }: DaysProps) => (
  <div className="calendar-days" role="list">
    {said.weekdays.map((name) => (
      <Text key={name} className="calendar-head" size="xs" c="dimmed" component="div" role="presentation">
        {name}
      </Text>
    ))}
    {days.map((day) => {
      const own = entries.get(keyOf(day)) ?? []
      return (
        <div
          key={keyOf(day)}
          className="calendar-day"
          role="listitem"
          aria-label={`${showDay(keyOf(day))}: ${own.length}`}
          data-outside={month !== undefined && day.getUTCMonth() !== month}
          data-today={keyOf(day) === today}
        >
          <Text size="xs" c="dimmed" component="span" className="calendar-date">
            {day.getUTCDate()}
          </Text>
          {own.slice(0, mostShown).map((entry) => (
            <EntryLink key={entry.id} entry={entry} />
          ))}
          {own.length > mostShown && (
            <Text size="xs" c="dimmed">
              {said.more(own.length - mostShown)}
            </Text>
          )}
        </div>
      )
    })}
  </div>
)

/** Day by day, only those on which something stands. */
export const CalendarList = ({ days, entries }: Pick<DaysProps, 'days' | 'entries'>) => (
  <Stack gap="md" p="md" className="calendar-list">
    {days
      .filter((day) => entries.has(keyOf(day)))
      .map((day) => (
        <Box key={keyOf(day)}>
          <Text size="sm" fw={600}>
            {showDay(keyOf(day))}
          </Text>
          {entries.get(keyOf(day))?.map((entry) => (
            <EntryLink key={entry.id} entry={entry} />
          ))}
        </Box>
      ))}
  </Stack>
)

const EntryLink = ({ entry: { name, notes, to, kind } }: { entry: Entry }) => (
  <Link className="calendar-entry" data-kind={kind} to={to} title={`${name}: ${notes.join(', ')}`}>
    {name} · {notes.join(', ')}
  </Link>
)
