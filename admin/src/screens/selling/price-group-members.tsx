import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { priceGroupsKey, type PriceGroup } from './shop-price-groups.ts'

const said = words.priceGroups
type Person = Schemas['PriceGroupMember']

/** Who is in a group: those put in by hand, and what the tag says. */
export function PriceGroupMembers({ group }: { group: PriceGroup }) {
  const may = useMay()
  const members = usePages([...priceGroupsKey, group.key, 'members'], (at) =>
    orThrow(
      dangol.GET('/api/admin/v1/price-groups/{key}/members', {
        params: { path: { key: group.key }, query: { ...at, limit: 20 } },
      }),
    ),
  )
  const columns: Column<Person>[] = [
    { title: words.customers.email, cell: ({ email, name }) => email ?? name ?? words.customers.nameless },
    { title: words.customers.name, isWideOnly: true, cell: ({ name }) => name },
    ...(may('customers:write')
      ? [
          {
            title: words.common.actions,
            align: 'right' as const,
            cell: (person: Person) => <TakeOut group={group} person={person} />,
          },
        ]
      : []),
  ]
  return (
    <Stack>
      {group.tag && <Text size="sm">{said.andTagged(group.tag, group.tagged)}</Text>}
      {may('customers:write') && <PutIn group={group} />}
      <Paged query={members} empty={<Empty icon={IconUsersGroup} title={said.nobody} next={said.nobodyNext} />}>
        {(items) => <Rows label={said.people} rows={items} columns={columns} keyOf={({ id }) => id} isDense />}
      </Paged>
    </Stack>
  )
}

function PutIn({ group: { key } }: { group: PriceGroup }) {
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 250)
  const found = useQuery({
    queryKey: ['customers', { search: settled }, 'choice'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers', { params: { query: { search: settled, limit: 8 } } })),
    enabled: settled.length > 1,
  })
  const join = useDoing({
    run: (profileId: string) =>
      orThrow(
        dangol.PUT('/api/admin/v1/price-groups/{key}/members/{profileId}', { params: { path: { key, profileId } } }),
      ),
    done: said.putIn,
    refresh: [priceGroupsKey],
    after: () => setSearch(''),
  })
  const data = (found.data?.items ?? []).map(({ id, email, name }) => ({
    value: id,
    label: [name, email].filter(Boolean).join(' · ') || words.customers.nameless,
  }))
  return (
    <Select
      label={said.put}
      placeholder={words.customers.search}
      data={data}
      value={null}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      nothingFoundMessage={settled.length > 1 && found.isSuccess ? words.customers.noMatch : said.typeToFind}
      disabled={join.isPending}
      onChange={(id) => id && join.mutate(id)}
    />
  )
}

function TakeOut({ group: { key }, person: { id: profileId, email } }: { group: PriceGroup; person: Person }) {
  const leave = useDoing({
    run: () =>
      orThrow(
        dangol.DELETE('/api/admin/v1/price-groups/{key}/members/{profileId}', { params: { path: { key, profileId } } }),
      ),
    done: said.takenOut,
    refresh: [priceGroupsKey],
  })
  return (
    <Group justify="flex-end">
      <Button
        size="xs"
        variant="default"
        aria-label={said.takeOutOf(email ?? '')}
        loading={leave.isPending}
        onClick={() => leave.mutate()}
      >
        {said.takeOut}
      </Button>
    </Group>
  )
}
