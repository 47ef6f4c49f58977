import { SegmentedControl, Text, UnstyledButton } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber, showShortly } from '../../format.ts'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { openDelivery } from './delivery.tsx'
import { DeliveryState, type Delivery } from './endpoint-state.tsx'

const said = words.webhooks
const states = ['waiting', 'delivered', 'failed'] as const

/** What was sent to an endpoint, and how that went. */
export function Deliveries({ endpoint: { id, deliveries: counts } }: { endpoint: Schemas['WebhookEndpointDetail'] }) {
  const { search, set } = useFilters<'state'>()
  const state = states.find((one) => one === search.state)
  const filter = state ? { state } : {}
  const deliveries = usePages(
    ['webhooks', id, 'deliveries', filter],
    (at) =>
      orThrow(
        dangol.GET('/api/admin/v1/webhooks/{id}/deliveries', {
          params: { path: { id }, query: { ...filter, ...at, limit: 20 } },
        }),
      ),
    { refetchInterval: 5_000 },
  )
  return (
    <Part
      title={said.deliveries}
      about={said.deliveriesAbout}
      isFlush
      actions={
        <SegmentedControl
          aria-label={said.state}
          size="xs"
          value={state ?? ''}
          onChange={(value) => set('state', value)}
          data={[
            { value: '', label: words.common.all },
            ...states.map((value) => ({
              value,
              label: `${said.deliveryStates[value]} ${showNumber(counts[value])}`,
            })),
          ]}
        />
      }
    >
      <Paged
        query={deliveries}
        empty={
          <Empty
            icon={IconSend}
            title={state ? said.noMatch : said.noDeliveries}
            next={state ? undefined : said.noDeliveriesNext}
          />
        }
      >
        {(items) => <Rows label={said.deliveries} rows={items} columns={columnsFor(id)} keyOf={(row) => row.id} />}
      </Paged>
    </Part>
  )
}

const columnsFor = (endpointId: string): readonly Column<Delivery>[] => [
  {
    title: said.event,
    cell: ({ id, type, messageId }) => (
      <UnstyledButton className="row-link" onClick={() => openDelivery({ endpointId, deliveryId: id, title: type })}>
        {type}
        <Text size="xs" c="dimmed" component="span" display="block">
          {messageId}
        </Text>
      </UnstyledButton>
    ),
  },
  { title: said.when, isWideOnly: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
  { title: said.tries, isWideOnly: true, cell: ({ attempts }) => showNumber(attempts) },
  { title: said.answer, isWideOnly: true, cell: ({ lastStatus }) => lastStatus ?? said.noAnswer },
  {
    title: said.state,
    align: 'right',
    cell: ({ state, nextAt, attempts }) => (
      <>
        <DeliveryState state={state} />
        {nextAt && attempts > 0 && (
          <Text size="xs" c="dimmed" className="wide-only">
            {said.nextTry(showShortly(nextAt))}
          </Text>
        )}
      </>
    ),
  },
]
