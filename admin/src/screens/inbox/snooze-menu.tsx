import { Button, Menu, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconAlarm, IconClock } from '@tabler/icons-react'
import { type SyntheticEvent, useState } from 'react'
import { showInstant } from '../../format.ts'
import { words } from '../../words.ts'

const said = words.inbox
const dialog = 'snooze'

interface SnoozeProps {
  isOpen: boolean
  change: (isOpen: boolean) => void
  snooze: (until: Date) => void
  /** Where it rests already. */
  wake: (() => void) | undefined
}

/** Until when a conversation rests. */
export function SnoozeMenu({ isOpen, change, snooze, wake }: SnoozeProps) {
  const choices = isOpen ? choicesFrom(new Date()) : []
  return (
    <Menu opened={isOpen} onChange={change} position="bottom-start" width={260} trapFocus returnFocus>
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconAlarm size={14} />}>
          {said.acts.snooze}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {wake && <Menu.Item onClick={wake}>{said.acts.wake}</Menu.Item>}
        {choices.map(({ name, until }) => (
          <Menu.Item key={name} onClick={() => snooze(until)} rightSection={<small>{shortly(until)}</small>}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconClock size={14} />} onClick={() => ask(snooze)}>
          {said.acts.other}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const shortly = (until: Date): string =>
  new Intl.DateTimeFormat(undefined, { weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(until)

/** As people say it; mornings are those of whoever sits here. */
function choicesFrom(now: Date): { name: string; until: Date }[] {
  const at = (change: (date: Date) => void) => {
    const until = new Date(now)
    change(until)
    return until
  }
  const morning = (days: number) =>
    at((date) => {
      date.setDate(date.getDate() + days)
      date.setHours(9, 0, 0, 0)
    })
  const toMonday = (8 - now.getDay()) % 7 || 7
  return [
    { name: said.snoozes.hour, until: at((date) => date.setHours(date.getHours() + 1)) },
    { name: said.snoozes.later, until: at((date) => date.setHours(date.getHours() + 3)) },
    { name: said.snoozes.tomorrow, until: morning(1) },
    ...(toMonday === 1 ? [] : [{ name: said.snoozes.monday, until: morning(toMonday) }]),
    { name: said.snoozes.week, until: morning(7) },
  ]
}

const ask = (snooze: (until: Date) => void) =>
  modals.open({ modalId: dialog, title: said.acts.other, size: 'sm', children: <Until snooze={snooze} /> })

function Until({ snooze }: { snooze: (until: Date) => void }) {
  const [text, setText] = useState('')
  const until = text ? new Date(text) : undefined
  const isAhead = until !== undefined && until > new Date()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!until || !isAhead) return
    modals.close(dialog)
    snooze(until)
  }
  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        type="datetime-local"
        label={said.acts.until}
        data-autofocus
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        description={until ? showInstant(until.toISOString()) : undefined}
      />
      <Button type="submit" mt="md" disabled={!isAhead}>
        {said.acts.rest}
      </Button>
    </form>
  )
}
