import { IconUserHeart } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { Page, Part } from '../../parts/page.tsx'
import { ChosenBar, useChoice } from '../../parts/chosen-bar.tsx'
import { CopyThem } from '../../parts/copy-them.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { Views } from '../../parts/views.tsx'
import { words } from '../../words.ts'

type Customer = Schemas['Customer']

export function Customers() {
  const { search, set } = useFilters<'search'>()
  const filter = search.search ? { search: search.search } : {}
  const customers = usePages(['customers', filter], (at) =>
    orThrow(dangol.GET('/api/admin/v1/customers', { params: { query: { ...filter, ...at, limit: 30 } } })),
  )
  return (
    <Page title={words.customers.title} about={words.customers.about}>
      <Views list="customers" given={[]} filters={filter} />
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
          {(items) => <List key={JSON.stringify(filter)} customers={items} />}
        </Paged>
      </Part>
    </Page>
  )
}

/** The customers that are listed, of whom some can be ticked. */
function List({ customers }: { customers: readonly Customer[] }) {
  const { choice, picked, clear } = useChoice(customers, {
    keyOf: ({ id }) => id,
    nameOf: (customer) => words.customers.choose(nameOf(customer)),
    allLabel: words.customers.chooseAll,
  })
  return (
    <>
      <Rows
        label={words.customers.title}
        rows={customers}
        columns={columns}
        keyOf={({ id }) => id}
        linkTo={({ id }) => `/customers/${id}`}
        choice={choice}
      />
      {picked.length > 0 && (
        <ChosenBar about={words.customers.chosen(picked.length)} clear={clear}>
          <CopyThem label={words.customers.copyEmails} lines={picked.flatMap(({ email }) => email ?? [])} />
        </ChosenBar>
      )}
    </>
  )
}

const nameOf = ({ email, name }: Customer): string => email ?? name ?? words.customers.nameless

const columns: readonly Column<Customer>[] = [
  { title: words.customers.email, cell: nameOf },
  { title: words.customers.name, isWideOnly: true, cell: ({ name }) => name },
  { title: words.customers.since, align: 'right', isWideOnly: true, cell: ({ createdAt }) => showDay(createdAt) },
]
