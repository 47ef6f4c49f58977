import { Anchor, Group, Stack, Text } from '@mantine/core'
import { IconArrowLeft, IconShoppingBag } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay, showInstant } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { Asked } from '../../parts/asked.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { addressLines } from '../orders/order-customer.tsx'
import { OrderState } from '../orders/order-state.tsx'
import { ConsentsOf } from './consents.tsx'
import { TagsOf } from './tags.tsx'
import { CreditOf } from './credit.tsx'

const languages = new Intl.DisplayNames('en', { type: 'language' })

/** One customer: who it is, and what was ordered. */
export function Customer() {
  const { id = '' } = useParams({ strict: false })
  const customer = useQuery({
    queryKey: ['customer', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers/{id}', { params: { path: { id } } })),
  })
  return (
    <Stack gap="xs">
      <Anchor component={Link} to="/customers" size="sm" maw={1280} mx="auto" w="100%">
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          {words.customers.all}
        </Group>
      </Anchor>
      <Asked query={customer} rows={8}>
        {(found) => <Opened customer={found} />}
      </Asked>
    </Stack>
  )
}

const Opened = ({ customer }: { customer: Schemas['CustomerDetail'] }) => (
  <Page title={customer.name ?? customer.email ?? words.customers.nameless} about={customer.name && customer.email}>
    <Part>
      <Facts
        facts={[
          [words.customers.since, showDay(customer.createdAt)],
          [words.customers.language, customer.locale ? (languages.of(customer.locale) ?? customer.locale) : '–'],
        ]}
      />
    </Part>
    <Part title={words.orders.title} isFlush>
      {customer.orders.length === 0 ? (
        <Empty icon={IconShoppingBag} title={words.customers.noOrders} next={words.customers.noOrdersNext} />
      ) : (
        <Rows
          label={words.orders.title}
          rows={customer.orders}
          columns={columns}
          keyOf={({ id }) => id}
          linkTo={({ id }) => `/orders/${id}`}
        />
      )}
    </Part>
    <TagsOf customer={customer} />
    <CreditOf id={customer.id} />
    <ConsentsOf id={customer.id} />
    {customer.addresses.length > 0 && (
      <Part title={words.customers.addresses}>
        <Group gap="xl" align="flex-start">
          {customer.addresses.map(({ id, address }) => (
            <Text key={id} size="sm" style={{ whiteSpace: 'pre-line' }}>
              {addressLines(address).join('\n')}
            </Text>
          ))}
        </Group>
      </Part>
    )}
  </Page>
)

const columns: readonly Column<Schemas['OrderSummary']>[] = [
  { title: words.orders.number, cell: ({ number }) => number },
  { title: words.orders.placed, isWideOnly: true, cell: ({ placedAt }) => showInstant(placedAt) },
  { title: words.orders.state, cell: ({ status }) => <OrderState status={status} /> },
  { title: words.orders.total, align: 'right', cell: ({ total }) => showMoney(total) },
]
