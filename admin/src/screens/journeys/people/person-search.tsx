import { Group, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUser } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../../api.ts'
import { Asked } from '../../../parts/asked.tsx'
import { nameOf } from '../../segments/segment-preview.tsx'

export type Person = Schemas['SegmentPerson']

interface PersonSearchProps {
  label: string
  none: string
  pick: (person: Person) => void
}

/** Finds somebody by name or address. */
export function PersonSearch({ label, none, pick }: PersonSearchProps) {
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 250)
  const found = useQuery({
    queryKey: ['customers', 'to-pick', settled],
    queryFn: () =>
      orThrow(
        dangol.GET('/api/admin/v1/customers', {
          params: { query: { limit: 8, ...(settled ? { search: settled } : {}) } },
        }),
      ),
    placeholderData: keepPreviousData,
  })
  return (
    <Stack gap="xs">
      <TextInput
        type="search"
        data-autofocus
        aria-label={label}
        placeholder={label}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <Asked query={found} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              {none}
            </Text>
          ) : (
            <ul className="journey-people">
              {items.map(({ id, name, email }) => (
                <li key={id}>
                  <UnstyledButton onClick={() => pick({ id, name, email })}>
                    <Group gap="sm" wrap="nowrap">
                      <IconUser size={17} aria-hidden />
                      <span className="journey-step-words">
                        <span>{nameOf({ id, name, email })}</span>
                        {name && email && <span className="journey-step-detail">{email}</span>}
                      </span>
                    </Group>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Stack>
  )
}
