import { Button, Group, ScrollArea, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Asked } from './asked.tsx'

/** One that was found, as it is shown to be ticked. */
export interface Pickable<Item> {
  item: Item
  isPresent: boolean
  isChosen: boolean
  toggle: (item: Item, isOn: boolean) => void
}

interface PickerProps<Item> {
  /** In the cache: `articles`, `products`. */
  kind: string
  label: string
  /** Over the search. */
  about?: ReactNode
  find: (query: { limit: number; search?: string }) => Promise<{ items: readonly Item[] }>
  /** Those that are in already. */
  present: ReadonlySet<string>
  none: (isSearched: boolean) => ReactNode
  choice: (about: Pickable<Item>) => ReactNode
  act: (count: number) => string
  add: (chosen: readonly Item[]) => void
}

/** Finds things by their words and takes several at once. */
export function Picker<Item extends { id: string }>(props: PickerProps<Item>) {
  const { kind, label, about, find, present, none, choice, act, add } = props
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<readonly Item[]>([])
  const [settled] = useDebouncedValue(search.trim(), 200)
  const query = { limit: 50, ...(settled ? { search: settled } : {}) }
  const found = useQuery({
    queryKey: [kind, 'to-pick', query],
    queryFn: () => find(query),
    placeholderData: keepPreviousData,
  })
  const toggle = (item: Item, isOn: boolean) =>
    setChosen((before) => (isOn ? [...before, item] : before.filter(({ id }) => id !== item.id)))
  const shown = (item: Item) => ({
    ...{ item, toggle, isPresent: present.has(item.id) },
    isChosen: chosen.some(({ id }) => id === item.id),
  })
  return (
    <Stack>
      {about}
      <TextInput
        type="search"
        data-autofocus
        aria-label={label}
        placeholder={label}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <ScrollArea.Autosize mah="46vh" viewportProps={{ tabIndex: 0 }}>
        <Asked query={found}>
          {({ items }) =>
            items.length === 0 ? (
              none(settled !== '')
            ) : (
              <Stack gap={2} component="ul" className="choices">
                {items.map((item) => (
                  <li key={item.id}>{choice(shown(item))}</li>
                ))}
              </Stack>
            )
          }
        </Asked>
      </ScrollArea.Autosize>
      <Group justify="flex-end">
        <Button disabled={chosen.length === 0} onClick={() => add(chosen)}>
          {act(chosen.length)}
        </Button>
      </Group>
    </Stack>
  )
}
