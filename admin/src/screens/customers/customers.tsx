import { IconUserHeart } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'

export function Customers() {
  const { search, set } = useFilters<'search'>()
  const filter = search.search ? { search: search.search } : {}
  const customers = usePages(['customers', filter], (at) =>
    orThrow(dangol.GET('/api/admin/v1/customers', { params: { query: { ...filter, ...at, limit: 30 } } })),
  )
  return (
    <Page title={words.customers.title} about={words.customers.about}>
      <SearchField label={words.customers.search} value={search.search} settle={(text) => set('search', text)} />
      <Part isFlush>
        <Paged
          query={customers}
          empty={
            <Empty
              icon={IconUserHeart}
              title={search.search ? words.customers.noMatch : words.customers.empty}
              next={search.search ? words.customers.noMatchNext : words.customers.emptyNext}
            />
          }
        >
          {(items) => (
            <Rows
              label={words.customers.title}
              rows={items}
              columns={columns}
              keyOf={({ id }) => id}
              linkTo={({ id }) => `/customers/${id}`}
            />
          )}
        </Paged>
      </Part>
    </Page>
  )
}

const columns: readonly Column<Schemas['Customer']>[] = [
  { title: words.customers.email, cell: ({ email, name }) => email ?? name ?? words.customers.nameless },
  { title: words.customers.name, isWideOnly: true, cell: ({ name }) => name },
  { title: words.customers.since, align: 'right', cell: ({ createdAt }) => showDay(createdAt) },
]
