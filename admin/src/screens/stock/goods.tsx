import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconBuildingWarehouse, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows } from '../../parts/rows.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { goodsColumns, type StockRow } from './goods-columns.tsx'
import { useLocations } from './shop-locations.ts'
import { StockDrawer } from './stock-drawer.tsx'

const said = words.stock
const states = ['sold-out', 'low', 'untracked'] as const

interface Filter {
  search?: string
  state?: (typeof states)[number]
}

/** Every variant with what is there of it. */
export function Goods() {
  const { search, set } = useFilters<'search' | 'state'>()
  const state = states.find((one) => one === search.state)
  const filter: Filter = { ...(search.search ? { search: search.search } : {}), ...(state ? { state } : {}) }
  const file = `/api/admin/v1/stock/overview.csv?${new URLSearchParams({ ...filter })}`
  return (
    <Stack>
      <Group>
        <SearchField label={said.search} value={search.search} settle={(text) => set('search', text)} />
        <SegmentedControl
          aria-label={said.state}
          value={state ?? ''}
          onChange={(value) => set('state', value)}
          data={[
            { value: '', label: words.common.all },
            ...states.map((value) => ({ value, label: said.states[value] })),
          ]}
        />
        <Button component="a" href={file} download variant="default" leftSection={<IconDownload size={16} />}>
          {said.file}
        </Button>
      </Group>
      {state === 'low' && (
        <Text size="sm" c="dimmed">
          {said.lowAbout}
        </Text>
      )}
      <List filter={filter} />
    </Stack>
  )
}

function List({ filter }: { filter: Filter }) {
  const [opened, setOpened] = useState<StockRow>()
  const locations = useLocations()
  const goods = usePages(['stock', 'overview', filter], (at) =>
    orThrow(dangol.GET('/api/admin/v1/stock/overview', { params: { query: { ...filter, ...at, limit: 50 } } })),
  )
  const isFiltered = Object.keys(filter).length > 0
  return (
    <Part isFlush>
      <Paged
        query={goods}
        empty={
          <Empty
            icon={IconBuildingWarehouse}
            title={isFiltered ? said.noMatch : said.empty}
            next={isFiltered ? said.noMatchNext : said.emptyNext}
          />
        }
      >
        {(items) => (
          <Rows
            label={said.title}
            rows={items}
            columns={goodsColumns({ locations, open: setOpened })}
            keyOf={({ variantId }) => variantId}
            isDense
          />
        )}
      </Paged>
      <StockDrawer row={opened} close={() => setOpened(undefined)} />
    </Part>
  )
}
