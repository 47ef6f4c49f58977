import { Group, Kbd, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { inboxKeys } from '../screens/inbox/words.ts'
import { useMay } from '../session.ts'
import { words } from '../words.ts'
import { placesFor, type Place } from './places.ts'
import { moveInRows } from './row-keys.ts'

const dialog = 'shortcuts'
const mostBetweenMs = 1_500

/**
 * `/` goes to the search field, `j`, `k` and `x` move and tick in a list, `g` and a letter to a place, `?` shows them all.
 *
 * @returns what shows the list
 */
export function useShortcuts(): () => void {
  const navigate = useNavigate()
  const places = placesFor(useMay()).flatMap((group) => group.places)
  const current = useRef(places)
  const goneAt = useRef(-mostBetweenMs)
  useEffect(() => {
    current.current = places
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Shift' || isWriting(event.target)) return
      const place = current.current.find(({ key }) => key === event.key)
      if (place && event.timeStamp - goneAt.current < mostBetweenMs) void navigate({ to: place.to })
      else if (event.key === '?') show(current.current)
      else if (event.key === '/' && focusSearch()) event.preventDefault()
      else if (moveInRows(event.key)) event.preventDefault()
      goneAt.current = event.key === 'g' ? event.timeStamp : -mostBetweenMs
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [navigate])
  return () => show(places)
}

function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox'
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName))
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')
  field?.focus()
  return field !== null
}

function show(places: readonly Place[]): void {
  const rows = [
    { keys: ['/'], what: words.shortcuts.search },
    { keys: ['j'], what: words.shortcuts.down },
    { keys: ['k'], what: words.shortcuts.up },
    { keys: ['Enter'], what: words.shortcuts.openRow },
    { keys: ['x'], what: words.shortcuts.tick },
    ...places.map(({ key, title }) => ({ keys: ['g', ...(/[A-Z]/.test(key) ? ['Shift'] : []), key], what: title })),
    ...(places.some(({ to }) => to === '/inbox') ? inboxKeys : []),
    { keys: ['?'], what: words.shortcuts.list },
  ]
  modals.close(dialog)
  modals.open({
    modalId: dialog,
    title: words.shortcuts.title,
    children: (
      <Stack gap="xs">
        {rows.map(({ keys, what }) => (
          <Group key={what} justify="space-between">
            <Text size="sm">{what}</Text>
            <Group gap={6}>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </Group>
          </Group>
        ))}
      </Stack>
    ),
  })
}
