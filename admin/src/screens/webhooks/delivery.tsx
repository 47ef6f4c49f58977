import { Button, Code, Group, Stack, Text, Title } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDuration, showInstant } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { DeliveryState } from './endpoint-state.tsx'

const said = words.webhooks
const modalId = 'webhook-delivery'

type Detail = Schemas['WebhookDeliveryDetail']

/** Opens one delivery; of a test what came back is known already. */
export function openDelivery(open: {
  endpointId: string
  title: string
  deliveryId?: string
  delivery?: Detail
}): void {
  const { endpointId, title, delivery, deliveryId = delivery?.id ?? '' } = open
  modals.open({
    modalId,
    title,
    size: 'xl',
    children: <Read endpointId={endpointId} deliveryId={deliveryId} {...(delivery && { known: delivery })} />,
  })
}

function Read({ endpointId, deliveryId, known }: { endpointId: string; deliveryId: string; known?: Detail }) {
  const path = { id: endpointId, deliveryId }
  const delivery = useQuery({
    queryKey: ['webhooks', endpointId, 'delivery', deliveryId],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/webhooks/{id}/deliveries/{deliveryId}', { params: { path } })),
    ...(known && { initialData: known, staleTime: 60_000 }),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? 2_000 : false),
  })
  return <Asked query={delivery}>{(found) => <Opened delivery={found} endpointId={endpointId} />}</Asked>
}

const Opened = ({ delivery, endpointId }: { delivery: Detail; endpointId: string }) => (
  <Stack>
    <Group justify="space-between">
      <Group gap="xs">
        <DeliveryState state={delivery.state} />
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {delivery.messageId}
        </Text>
      </Group>
      <Again delivery={delivery} endpointId={endpointId} />
    </Group>
    {delivery.nextAt && delivery.attempts > 0 && <Text size="sm">{said.nextTry(showInstant(delivery.nextAt))}</Text>}
    <Title order={3} size="h5">
      {said.attempts}
    </Title>
    {delivery.tries.length === 0 && <Text size="sm">{said.notTried}</Text>}
    {delivery.tries.map((attempt) => (
      <Try key={attempt.number} attempt={attempt} />
    ))}
    <Title order={3} size="h5">
      {said.request}
    </Title>
    <Shown text={indented(delivery.body)} />
  </Stack>
)

const Try = ({ attempt: { at, status, answer, failure, tookMs } }: { attempt: Detail['tries'][number] }) => (
  <Stack gap={6}>
    <Group gap="xs">
      <Status tone={status !== null && status < 300 ? 'good' : 'bad'}>{status ?? said.noAnswer}</Status>
      <Text size="sm" c="dimmed">
        {showInstant(at)}, {said.took(showDuration(tookMs))}
      </Text>
    </Group>
    {failure ? <Text size="sm">{failure}</Text> : answer ? <Shown text={answer} /> : null}
    {!failure && !answer && (
      <Text size="sm" c="dimmed">
        {said.emptyAnswer}
      </Text>
    )}
  </Stack>
)

const Shown = ({ text }: { text: string }) => (
  <Code block tabIndex={0} mah={260} style={{ overflow: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
    {text}
  </Code>
)

function Again({ delivery: { id, isTest }, endpointId }: { delivery: Detail; endpointId: string }) {
  const may = useMay()
  const retry = useDoing({
    run: () =>
      orThrow(
        dangol.POST('/api/admin/v1/webhooks/{id}/deliveries/{deliveryId}/retry', {
          params: { path: { id: endpointId, deliveryId: id } },
        }),
      ),
    done: said.retried,
    refresh: [['webhooks', endpointId]],
  })
  if (isTest || !may('webhooks:write')) return null
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconRefresh size={14} />}
      loading={retry.isPending}
      onClick={() => retry.mutate()}
    >
      {said.retry}
    </Button>
  )
}

const indented = (body: string): string => JSON.stringify(JSON.parse(body), null, 2)
