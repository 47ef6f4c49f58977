import { Group, Select, Text } from '@mantine/core'
import { IconShoppingBag } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { Moment } from '../../parts/moments.tsx'
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
import { OrderState, PaymentStatus, type OrderStatus } from './order-state.tsx'
import { OpenRequests } from './open-requests.tsx'

type Summary = Schemas['OrderSummary']

const statuses = Object.keys(words.orders.states) as OrderStatus[]

const waiting = ['arrival', 'answer'] as const

const views = [
  { name: words.orders.views.toPack, filters: { status: 'to-pack' } },
  { name: words.orders.views.late, filters: { waits: 'arrival' } },
  { name: words.orders.views.toAnswer, filters: { waits: 'answer' } },
  { name: words.orders.views.refunded, filters: { status: 'refunded' } },
]

export function Orders() {
  const { search, set } = useFilters<'search' | 'status' | 'waits'>()
  const status = statuses.find((one) => one === search.status)
  const waits = waiting.find((one) => one === search.waits)
  const filter = {
    ...(search.search ? { search: search.search } : {}),
    ...(status ? { status } : {}),
    ...(waits ? { waits } : {}),
  }
  const orders = usePages(
    ['orders', filter],
    (at) => orThrow(dangol.GET('/api/admin/v1/orders', { params: { query: { ...filter, ...at, limit: 30 } } })),
    { refetchInterval: 30_000 },
  )
  const isFiltered = Object.keys(filter).length > 0
  return (
    <Page title={words.orders.title} about={words.orders.about}>
      <OpenRequests />
      <Views list="orders" given={views} filters={filter} />
      <Group>
        <SearchField label={words.orders.search} value={search.search} settle={(text) => set('search', text)} />
        <Select
          aria-label={words.orders.state}
          placeholder={words.orders.anyState}
          clearable
          w={{ base: '100%', xs: 220 }}
          data={statuses.map((value) => ({ value, label: words.orders.states[value] }))}
          value={status ?? null}
          onChange={(value) => set('status', value)}
        />
        <Select
          aria-label={words.orders.waits}
          placeholder={words.orders.anyWaits}
          clearable
          w={{ base: '100%', xs: 220 }}
          data={waiting.map((value) => ({ value, label: words.orders.waiting[value] }))}
          value={waits ?? null}
          onChange={(value) => set('waits', value)}
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
          {(items) => <List key={JSON.stringify(filter)} orders={items} />}
        </Paged>
      </Part>
    </Page>
  )
}

/** The orders that are listed, of which some can be ticked. */
function List({ orders }: { orders: readonly Summary[] }) {
  const { choice, picked, clear } = useChoice(orders, {
    keyOf: ({ id }) => id,
    nameOf: ({ number }) => words.orders.choose(number),
    allLabel: words.orders.chooseAll,
  })
  return (
    <>
      <Rows
        label={words.orders.title}
        rows={orders}
        columns={columns}
        keyOf={({ id }) => id}
        linkTo={({ id }) => `/orders/${id}`}
        choice={choice}
      />
      {picked.length > 0 && (
        <ChosenBar about={words.orders.chosen(picked.length, sumOf(picked))} clear={clear}>
          <CopyThem label={words.orders.copyNumbers} lines={picked.map(({ number }) => number)} />
        </ChosenBar>
      )}
    </>
  )
}

/** What they come to, in each currency. */
function sumOf(orders: readonly Summary[]): string {
  const sums = new Map<string, number>()
  for (const { total } of orders) sums.set(total.currency, (sums.get(total.currency) ?? 0) + total.amount)
  return [...sums].map(([currency, amount]) => showMoney({ amount, currency })).join(' + ')
}

const columns: readonly Column<Summary>[] = [
  {
    title: words.orders.number,
    cell: ({ number, name, email }) => (
      <>
        {number}
        <Text component="span" size="xs" c="dimmed" fw={400} className="phone-only">
          {name ?? email}
        </Text>
      </>
    ),
  },
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
