import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { words } from '../../words.ts'

const said = words.webhooks

interface EventFieldProps {
  value?: string[]
  onChange: (value: string[]) => void
  error?: ReactNode
}

/** Which events: whole groups first, then one by one, each with what it means. */
export function EventField(props: EventFieldProps) {
  const types = useQuery({
    queryKey: ['webhooks', 'event-types'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/webhooks/event-types')),
    staleTime: Infinity,
  })
  const items = types.data?.items ?? []
  const groups = [...new Set(items.map(({ type }) => type.slice(0, type.indexOf('.'))))]
  const abouts = new Map(items.map(({ type, about }) => [type, about]))
  return (
    <MultiSelect
      label={said.events}
      description={said.eventsHint}
      searchable
      clearable
      hidePickedOptions
      maxDropdownHeight={280}
      data={[
        { value: '*', label: said.everything },
        ...groups.map((group) => ({
          group,
          items: [
            { value: `${group}.*`, label: said.allOf(group) },
            ...items
              .filter(({ type }) => type.startsWith(`${group}.`))
              .map(({ type }) => ({ value: type, label: type })),
          ],
        })),
      ]}
      renderOption={({ option }) => (
        <div>
          <div>{option.label}</div>
          <div style={{ fontSize: 'var(--mantine-font-size-xs)', opacity: 0.8 }}>{abouts.get(option.value)}</div>
        </div>
      )}
      {...props}
    />
  )
}
