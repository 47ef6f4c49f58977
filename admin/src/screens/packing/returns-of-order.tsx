import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Problem } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { RequestWords, wishInWords } from '../orders/request.tsx'
import { ReceiveForm } from './receive-form.tsx'

type Order = Schemas['Order']
type Return = Schemas['Return']

/** What the shopper wants to send back or has; nothing when there is nothing. */
export function ReturnsOfOrder({ order }: { order: Order }) {
  const params = { path: { id: order.id } }
  const returns = useQuery({
    queryKey: ['order', order.id, 'returns'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/orders/{id}/returns', { params })),
  })
  const asked = order.requests.filter(({ kind, answer }) => kind === 'return' && !answer)
  if (returns.error) return <Problem error={returns.error} retry={() => void returns.refetch()} />
  if (asked.length === 0 && !returns.data?.items.length) return null
  return (
    <Part title={words.returns.ofOrder}>
      <Stack>
        {asked.map((request) => (
          <Group key={request.id} justify="space-between" align="flex-start">
            <div>
              <RequestWords request={request} lines={order.lines} />
            </div>
            <AnswerReturn request={request} />
          </Group>
        ))}
        {returns.data?.items.map((one) => (
          <OneReturn key={one.id} goods={one} order={order} />
        ))}
      </Stack>
    </Part>
  )
}

export function AnswerReturn({ request: { id, orderId } }: { request: Schemas['OrderRequest'] }) {
  const may = useMay()
  const answer = useDoing({
    run: (accepted: boolean) =>
      orThrow(
        dangol.POST('/api/admin/v1/order-requests/{id}/return', { params: { path: { id } }, body: { accepted } }),
      ),
    done: words.returns.answered,
    refresh: [['order', orderId], ['orders'], ['returns']],
  })
  if (!may('fulfilment:write')) return null
  return (
    <Group gap="xs" className="above-link">
      <Button size="xs" loading={answer.isPending} onClick={() => answer.mutate(true)}>
        {words.returns.accept}
      </Button>
      <Button size="xs" variant="default" loading={answer.isPending} onClick={() => answer.mutate(false)}>
        {words.returns.decline}
      </Button>
    </Group>
  )
}

function OneReturn({ goods, order }: { goods: Return; order: Order }) {
  const may = useMay()
  const { received } = goods
  const receive = () =>
    modals.open({
      modalId: 'receive',
      title: words.returns.receive,
      size: 'lg',
      children: <ReceiveForm goods={goods} order={order} />,
    })
  return (
    <Group justify="space-between" align="flex-start">
      <div>
        {received
          ? received.lines.map(({ restock, condition, ...line }, at) => (
              <LineBack
                key={at}
                {...line}
                order={order}
                note={[condition && words.returns.conditions[condition], !restock && words.returns.noneSellable]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))
          : goods.lines.map((line) => (
              <LineBack key={line.lineId} {...line} order={order} note={wishInWords(line).join(' · ')} />
            ))}
        <Text size="xs" c="dimmed">
          {saidOf(goods).join(' · ')}
        </Text>
        {goods.exchangeOrderId && (
          <Anchor component={Link} to={`/orders/${goods.exchangeOrderId}`} size="xs">
            {words.returns.exchange}
          </Anchor>
        )}
      </div>
      {received ? (
        <Status tone="good">{words.returns.received}</Status>
      ) : (
        <Group gap="xs">
          <Status tone="waiting">{goods.givenUpAt ? words.returns.givenUp : words.returns.awaiting}</Status>
          {may('fulfilment:write') && !goods.givenUpAt && <GiveUp goods={goods} />}
          {may('fulfilment:write') && (
            <Button size="xs" onClick={receive}>
              {words.returns.receive}
            </Button>
          )}
        </Group>
      )}
    </Group>
  )
}

/** Number, who accepted and received it, and what was given before. */
const saidOf = ({ number, acceptedAt, acceptedByName, advanced, dueAt, received }: Return): string[] => [
  number,
  `${showInstant(acceptedAt)}, ${acceptedByName ? words.returns.acceptedBy(acceptedByName) : words.returns.byRule}`,
  ...(advanced.length > 0 ? [words.returns.given] : []),
  ...(dueAt && !received ? [words.returns.due(showInstant(dueAt))] : []),
  ...(received?.byName ? [`${showInstant(received.at)}, ${words.returns.receivedBy(received.byName)}`] : []),
]

function GiveUp({ goods }: { goods: Return }) {
  const giveUp = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/returns/{id}/give-up', { params: { path: { id: goods.id } } })),
    done: words.returns.gaveUp,
    refresh: [['order', goods.orderId], ['orders'], ['returns']],
  })
  const ask = () =>
    confirmThat({
      title: words.returns.giveUpTitle,
      consequence: words.returns.giveUpConsequence,
      act: words.returns.giveUp,
      run: () => giveUp.mutate(),
    })
  return (
    <Button size="xs" variant="default" loading={giveUp.isPending} onClick={ask}>
      {words.returns.giveUp}
    </Button>
  )
}

const LineBack = (props: { lineId: string; quantity: number; order: Order; note?: string }) => {
  const line = props.order.lines.find(({ id }) => id === props.lineId)
  const title = words.packing.unitsOf(props.quantity, line?.title ?? '')
  return <Text size="sm">{[title, line?.variantTitle, props.note].filter(Boolean).join(' · ')}</Text>
}
