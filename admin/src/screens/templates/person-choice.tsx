import { Loader, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useMay } from '../../session.ts'
import { previewWords as said } from './preview-words.ts'

const sample = 'sample'

interface PersonChoiceProps {
  value: string | undefined
  onChange: (profileId: string | undefined) => void
}

/** As whom a message is written: a made-up regular, or anybody whom the shop knows. */
export function PersonChoice({ value, onChange }: PersonChoiceProps) {
  const may = useMay()
  const [search, setSearch] = useState('')
  const [known, setKnown] = useState<Schemas['Customer']>()
  const [settled] = useDebouncedValue(known && search === labelOf(known) ? '' : search.trim(), 250)
  const canSearch = may('customers:read')
  const query = { limit: 20, ...(settled && settled !== said.sample ? { search: settled } : {}) }
  const people = useQuery({
    queryKey: ['customers', 'to-preview', query],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers', { params: { query } })),
    enabled: canSearch,
    placeholderData: keepPreviousData,
  })
  const found = people.data?.items ?? []
  const all = known && !found.some(({ id }) => id === known.id) ? [known, ...found] : found
  return (
    <Select
      label={said.as}
      size="xs"
      searchable={canSearch}
      allowDeselect={false}
      nothingFoundMessage={said.nobody}
      rightSection={people.isFetching ? <Loader size={14} /> : undefined}
      data={[
        { value: sample, label: said.sample },
        ...all.map((person) => ({ value: person.id, label: labelOf(person) })),
      ]}
      filter={({ options }) => options}
      value={value ?? sample}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id) => {
        setKnown(all.find((person) => person.id === id))
        onChange(id === sample || id === null ? undefined : id)
      }}
      comboboxProps={{ withinPortal: true }}
    />
  )
}

const labelOf = ({ name, email, id }: Schemas['Customer']): string =>
  [name, email].filter(Boolean).join(' · ') || id.slice(0, 8)
