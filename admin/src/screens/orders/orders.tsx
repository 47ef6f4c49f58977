import { Group, Select, Text } from '@mantine/core'
import { IconShoppingBag } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { Moment } from '../../parts/moments.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { OrderState, PaymentStatus, type OrderStatus } from './order-state.tsx'
import { OpenRequests } from './open-requests.tsx'

type Summary = Schemas['OrderSummary']

const statuses = Object.keys(words.orders.states) as OrderStatus[]

export function Orders() {
  const { search, set } = useFilters<'search' | 'status'>()
  const status = statuses.find((one) => one === search.status)
  const filter = { ...(search.search ? { search: search.search } : {}), ...(status ? { status } : {}) }
  const orders = usePages(
    ['orders', filter],
    (at) => orThrow(dangol.GET('/api/admin/v1/orders', { params: { query: { ...filter, ...at, limit: 30 } } })),
    { refetchInterval: 30_000 },
  )
  const isFiltered = Object.keys(filter).length > 0
  return (
    <Page title={words.orders.title} about={words.orders.about}>
      <OpenRequests />
      <Group>
        <SearchField label={words.orders.search} value={search.search} settle={(text) => set('search', text)} />
        <Select
          aria-label={words.orders.state}
          placeholder={words.orders.anyState}
          clearable
          data={statuses.map((value) => ({ value, label: words.orders.states[value] }))}
          value={status ?? null}
          onChange={(value) => set('status', value)}
        />
      </Group>
      <Part isFlush>
        <Paged
          query={orders}
          empty={
            <Empty
              icon={IconShoppingBag}
              title={isFiltered ? words.orders.noMatch : words.orders.empty}
              next={isFiltered ? words.orders.noMatchNext : words.orders.emptyNext}
            />
          }
        >
          {(items) => (
            <Rows
              label={words.orders.title}
              rows={items}
              columns={columns}
              keyOf={({ id }) => id}
              linkTo={({ id }) => `/orders/${id}`}
            />
          )}
        </Paged>
      </Part>
    </Page>
  )
}

const columns: readonly Column<Summary>[] = [
  { title: words.orders.number, cell: ({ number }) => number },
  { title: words.orders.placed, isWideOnly: true, cell: ({ placedAt }) => <Moment at={placedAt} /> },
  {
    title: words.orders.customer,
    isWideOnly: true,
    cell: ({ name, email }) => (
      <>
        <Text size="sm">{name ?? email}</Text>
        {name && (
          <Text size="xs" c="dimmed">
            {email}
          </Text>
        )}
      </>
    ),
  },
  { title: words.orders.state, cell: ({ status }) => <OrderState status={status} /> },
  { title: words.orders.payment, isWideOnly: true, cell: ({ paymentState }) => <PaymentStatus state={paymentState} /> },
  { title: words.orders.units, align: 'right', isWideOnly: true, cell: ({ units }) => showNumber(units) },
  { title: words.orders.total, align: 'right', cell: ({ total }) => showMoney(total) },
]
