import { Anchor, Button, Grid, Group, Stack, Text } from '@mantine/core'
import { IconArrowLeft, IconGift, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay, showInstant } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { countryName } from '../../parts/countries.ts'
import { Page, Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { Messages } from '../orders/order-customer.tsx'
import { OrderState } from '../orders/order-state.tsx'
import { PackingSteps } from './packing-steps.tsx'
import { Parcels } from './parcels.tsx'
import { ReturnsOfOrder } from './returns-of-order.tsx'

export type List = Schemas['Packing']

interface Both {
  list: List
  order: Schemas['Order']
}

/** One order on the packing table: what goes into the box, its parcels, and what comes back. */
export function Packing() {
  const { id = '' } = useParams({ strict: false })
  const params = { path: { id } }
  const both = useQuery({
    queryKey: ['order', id, 'packing'],
    queryFn: async (): Promise<Both> => {
      const [list, order] = await Promise.all([
        orThrow(dangol.GET('/api/admin/v1/orders/{id}/packing', { params })),
        orThrow(dangol.GET('/api/admin/v1/orders/{id}', { params })),
      ])
      return { list, order }
    },
    refetchInterval: 20_000,
  })
  return (
    <Stack gap="xs">
      <Anchor component={Link} to="/packing" size="sm" maw={1280} mx="auto" w="100%">
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          {words.packing.back}
        </Group>
      </Anchor>
      <Asked query={both} rows={12}>
        {(found) => <Opened {...found} />}
      </Asked>
    </Stack>
  )
}

const Opened = ({ list, order }: Both) => (
  <Page
    title={words.packing.packTitle(list.number)}
    about={
      <Group gap="xs">
        <OrderState status={order.status} />
        <Text size="sm">{showInstant(list.placedAt)}</Text>
        <Anchor component={Link} to={`/orders/${order.id}`} size="sm">
          {words.packing.order}
        </Anchor>
      </Group>
    }
    actions={<Slips list={list} />}
  >
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 8 }}>
        <Stack gap="lg">
          <Messages order={order} />
          <PackingSteps list={list} />
          <Parcels list={list} />
          <ReturnsOfOrder order={order} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <Destination list={list} />
      </Grid.Col>
    </Grid>
  </Page>
)

const Slips = ({ list: { orderId, extras } }: { list: List }) => {
  const may = useMay()
  const slip = `/api/admin/v1/orders/${orderId}/packing-slip`
  const opened = { component: 'a', target: '_blank', rel: 'noreferrer', variant: 'default' } as const
  return (
    <>
      <Button {...opened} href={slip} leftSection={<IconPrinter size={16} aria-hidden />}>
        {words.packing.slip}
      </Button>
      <Button {...opened} href={`${slip}.pdf`}>
        {words.packing.slipPdf}
      </Button>
      {may('fulfilment:write') && extras.some(({ kind }) => kind === 'insert') && (
        <Button
          {...opened}
          href={`/api/admin/v1/insert-cards.pdf?orders=${orderId}`}
          leftSection={<IconGift size={16} aria-hidden />}
        >
          {words.packing.insertCard}
        </Button>
      )}
    </>
  )
}

const Destination = ({ list: { address, deliveryName, promise } }: { list: List }) => (
  <Part title={words.packing.goesTo}>
    <Stack gap="md">
      {address && (
        <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {[
            address.name,
            address.company,
            address.line1,
            address.line2,
            [address.postcode, address.city, address.region].filter(Boolean).join(' '),
            countryName(address.country),
            address.phone,
          ]
            .filter(Boolean)
            .join('\n')}
        </Text>
      )}
      {promise && (
        <div>
          <Text size="xs" c="dimmed">
            {words.packing.promised}
          </Text>
          <Text size="sm">{[deliveryName, showDay(promise.to)].filter(Boolean).join(', ')}</Text>
        </div>
      )}
    </Stack>
  </Part>
)
