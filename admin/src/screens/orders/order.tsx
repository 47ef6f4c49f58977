import { Anchor, Grid, Group, Stack, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import { CardOf } from '../customers/card.tsx'
import { ToPacking } from '../packing/to-packing.tsx'
import { OrderActions } from './order-actions.tsx'
import { Customer, Messages } from './order-customer.tsx'
import { Lines } from './order-lines.tsx'
import { Payments } from './order-payments.tsx'
import { OrderState, PaymentStatus } from './order-state.tsx'
import { Timeline } from './order-timeline.tsx'
import { Requests } from './request.tsx'

/** One order: what was bought, its money, where it goes, what happened. */
export function Order() {
  const { id = '' } = useParams({ strict: false })
  const order = useQuery({
    queryKey: ['order', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/orders/{id}', { params: { path: { id } } })),
    refetchInterval: 20_000,
  })
  return (
    <Stack gap="xs">
      <Anchor component={Link} to="/orders" size="sm" maw={1280} mx="auto" w="100%">
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          {words.orders.all}
        </Group>
      </Anchor>
      <Asked query={order} rows={12}>
        {(found) => <Opened order={found} />}
      </Asked>
    </Stack>
  )
}

const Opened = ({ order }: { order: Schemas['Order'] }) => (
  <Page
    title={`${words.orders.order} ${order.number}`}
    about={
      <Group gap="xs">
        <OrderState status={order.status} />
        <PaymentStatus state={order.paymentState} />
        <Text size="sm">{showInstant(order.placedAt)}</Text>
      </Group>
    }
    actions={
      <>
        <OrderActions order={order} />
        <ToPacking order={order} />
      </>
    }
  >
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 8 }}>
        <Stack gap="lg">
          <Requests requests={order.requests} lines={order.lines} />
          <Messages order={order} />
          <Lines order={order} />
          <Payments order={order} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <Stack gap="lg">
          <Customer order={order} />
          <CardOf id={order.profileId} isLinked />
          <Timeline order={order} />
        </Stack>
      </Grid.Col>
    </Grid>
  </Page>
)
