import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowLeft, IconShoppingBag } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay, showInstant } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { Asked } from '../../parts/asked.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { peopleWords } from '../journeys/people/people-words.ts'
import { JourneysOf } from '../journeys/people/person-journeys.tsx'
import { addressLines } from '../orders/order-customer.tsx'
import { OrderState } from '../orders/order-state.tsx'
import { MessagesOf } from '../contact-budget/person-messages.tsx'
import { WriteToHer } from '../inbox/write-to-her.tsx'
import { SegmentsOf } from '../segments/person-segments.tsx'
import { CardOf } from './card.tsx'
import { ConsentsOf } from './consents.tsx'
import { TagsOf } from './tags.tsx'
import { CreditOf } from './credit.tsx'
import { HabitsOf } from './habits.tsx'
import { openMerge } from './merge-dialog.tsx'
import { PersonTimeline } from './person-timeline.tsx'
import { PersonOf } from './person.tsx'
import { personWords } from './person-words.ts'
import { Erased, PrivacyMenu } from './privacy.tsx'

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

function Opened({ customer }: { customer: Schemas['CustomerDetail'] }) {
  const may = useMay()
  const { id, personId, erasedAt } = customer
  if (personId !== id) return <Navigate to="/customers/$id" params={{ id: personId }} search={true} replace />
  const title = customer.name ?? customer.email ?? words.customers.nameless
  if (erasedAt) {
    return (
      <Page title={title}>
        <Erased id={id} />
        <Orders customer={customer} />
      </Page>
    )
  }
  const actions = (
    <>
      <WriteToHer profileId={id} />
      {may('customers:write') && (
        <>
          <Button variant="default" onClick={() => openMerge(id)}>
            {personWords.merge.act}
          </Button>
          <PrivacyMenu id={id} />
        </>
      )}
    </>
  )
  const { tabs } = personWords
  return (
    <TabbedPage
      title={title}
      about={customer.name && customer.email}
      actions={actions}
      tabs={[
        { part: 'overview', title: tabs.overview, content: <Overview customer={customer} /> },
        { part: 'timeline', title: tabs.timeline, content: <PersonTimeline id={id} /> },
        { part: 'segments', title: words.segments.person.tab, content: <SegmentsOf id={id} /> },
        { part: 'messages', title: words.contact.her.tab, content: <MessagesOf id={id} /> },
        ...(may('messages:read')
          ? [{ part: 'journeys', title: peopleWords.explain.tab, content: <JourneysOf id={id} /> }]
          : []),
        { part: 'person', title: tabs.person, content: <PersonOf id={id} /> },
      ]}
    />
  )
}

const Overview = ({ customer }: { customer: Schemas['CustomerDetail'] }) => (
  <Stack gap="lg">
    <CardOf id={customer.id} />
    <Part>
      <Facts
        facts={[
          [words.customers.since, showDay(customer.createdAt)],
          [words.customers.language, customer.locale ? (languages.of(customer.locale) ?? customer.locale) : '–'],
        ]}
      />
    </Part>
    <HabitsOf id={customer.id} />
    <Orders customer={customer} />
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
  </Stack>
)

const Orders = ({ customer }: { customer: Schemas['CustomerDetail'] }) => (
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
)

const columns: readonly Column<Schemas['OrderSummary']>[] = [
  { title: words.orders.number, cell: ({ number }) => number },
  { title: words.orders.placed, isWideOnly: true, cell: ({ placedAt }) => showInstant(placedAt) },
  { title: words.orders.state, cell: ({ status }) => <OrderState status={status} /> },
  { title: words.orders.total, align: 'right', cell: ({ total }) => showMoney(total) },
]
