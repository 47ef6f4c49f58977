import { ActionIcon, Button, Checkbox, Group, Input, Stack, Text, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { dayRanges, type Range, withDay } from './week-hours.ts'
import { chatSettingWords as said } from './chat-words.ts'
import type { SettingsFields } from './settings-form.tsx'

const usual: Range = { from: '09:00', to: '18:00' }

/** The hours of each weekday, with a break where there is one. */
export function ChatHours({ form }: { form: SettingsFields }) {
  const { chat, timeZone } = form.values
  const write = (day: number, ranges: readonly Range[]) =>
    form.setFieldValue('chat.hours', withDay(chat.hours, day, ranges))
  const fault = Object.entries(form.errors).find(([field]) => field.startsWith('chat.hours'))?.[1]
  return (
    <Input.Wrapper
      label={said.hours}
      description={`${said.hoursHint(timeZone)}${chat.hours.length === 0 ? ` ${said.noHours}` : ''}`}
      error={fault}
      labelElement="div"
    >
      <Stack gap={6} mt="xs">
        {said.days.map((name, at) => (
          <Day
            key={name}
            name={name}
            ranges={dayRanges(chat.hours, at + 1)}
            write={(ranges) => write(at + 1, ranges)}
          />
        ))}
      </Stack>
    </Input.Wrapper>
  )
}

interface DayProps {
  name: string
  ranges: readonly Range[]
  write: (ranges: readonly Range[]) => void
}

function Day({ name, ranges, write }: DayProps) {
  const [first, second] = ranges
  return (
    <Group gap="sm" mih={36}>
      <Checkbox
        label={name}
        w={130}
        checked={first !== undefined}
        onChange={({ currentTarget }) => write(currentTarget.checked ? [usual] : [])}
      />
      {first ? (
        <Span
          names={[said.from(name), said.to(name)]}
          range={first}
          write={(next) => write([next, ...ranges.slice(1)])}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {said.closed}
        </Text>
      )}
      {first && second && (
        <Group gap={4} wrap="nowrap">
          <Span
            names={[said.fromAgain(name), said.toAgain(name)]}
            range={second}
            write={(next) => write([first, next, ...ranges.slice(2)])}
          />
          <ActionIcon variant="subtle" color="gray" aria-label={said.removeSecond(name)} onClick={() => write([first])}>
            <IconX size={16} />
          </ActionIcon>
        </Group>
      )}
      {first && !second && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={said.addSecondFor(name)}
          onClick={() =>
            write([
              { from: first.from, to: '12:00' },
              { from: '13:00', to: first.to },
            ])
          }
        >
          {said.addSecond}
        </Button>
      )}
    </Group>
  )
}

interface SpanProps {
  names: readonly [string, string]
  range: Range
  write: (range: Range) => void
}

const Span = ({ names: [from, to], range, write }: SpanProps) => (
  <Group gap={6} wrap="nowrap">
    <TextInput
      type="time"
      size="xs"
      aria-label={from}
      value={range.from}
      onChange={({ currentTarget }) => write({ ...range, from: currentTarget.value })}
    />
    <Text size="sm" c="dimmed">
      {said.until}
    </Text>
    <TextInput
      type="time"
      size="xs"
      aria-label={to}
      // A browser knows no 24:00; the end of the day is its midnight.
      value={range.to === '24:00' ? '00:00' : range.to}
      onChange={({ currentTarget }) =>
        write({ ...range, to: currentTarget.value === '00:00' ? '24:00' : currentTarget.value })
      }
    />
  </Group>
)
