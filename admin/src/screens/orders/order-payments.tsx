import { Button, Group, Stack, Text } from '@mantine/core'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

type Order = Schemas['Order']
type Payment = Order['payments'][number]
type Refund = Payment['refunds'][number]

export const Payments = ({ order }: { order: Order }) => (
  <Part title={words.orders.money}>
    <Stack gap="md">
      <Text size="sm">{words.orders.balance(showMoney(order.captured), showMoney(order.refunded))}</Text>
      {order.payments.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.orders.noPayments}
        </Text>
      )}
      {order.payments.map((payment) => (
        <OnePayment key={payment.id} payment={payment} orderId={order.id} />
      ))}
    </Stack>
  </Part>
)

const OnePayment = ({ payment, orderId }: { payment: Payment; orderId: string }) => (
  <div>
    <Group justify="space-between" align="flex-start">
      <div>
        <Text size="sm" fw={600}>
          {`${showMoney(payment.amount)} · ${payment.provider}`}
        </Text>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {[showInstant(payment.createdAt), payment.providerRef, payment.declineReason].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Group gap="xs">
        <Status tone={payment.status === 'captured' ? 'good' : payment.status === 'declined' ? 'bad' : 'plain'}>
          {words.orders.payments[payment.status]}
        </Status>
        <Take payment={payment} orderId={orderId} />
      </Group>
    </Group>
    {payment.refunds.map((refund) => (
      <OneRefund key={refund.id} refund={refund} payment={payment} orderId={orderId} />
    ))}
  </div>
)

/** Takes reserved money, or notes that a transfer has arrived. */
function Take({ payment, orderId }: { payment: Payment; orderId: string }) {
  const may = useMay()
  const params = { path: { id: payment.id } }
  const refresh = [['order', orderId], ['orders']]
  const capture = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/payments/{id}/capture', { params, body: {} })),
    done: words.orders.captureWished,
    refresh,
  })
  const receive = useDoing({
    run: () =>
      orThrow(
        dangol.POST('/api/admin/v1/payments/{id}/receive-transfer', { params, body: { amount: payment.amount } }),
      ),
    done: words.orders.transferReceived,
    refresh,
  })
  if (!may('orders:write') || payment.letGoAt) return null
  if (payment.status === 'authorised' && payment.provider !== 'bank-transfer') {
    return (
      <Button size="xs" variant="default" loading={capture.isPending} onClick={() => capture.mutate()}>
        {words.orders.capture}
      </Button>
    )
  }
  if (payment.provider !== 'bank-transfer' || payment.captured.amount > 0) return null
  const ask = () =>
    confirmThat({
      title: words.orders.receiveTitle(showMoney(payment.amount)),
      consequence: words.orders.receiveConsequence,
      act: words.orders.receive,
      run: () => receive.mutate(),
    })
  return (
    <Button size="xs" variant="default" loading={receive.isPending} onClick={ask}>
      {words.orders.receive}
    </Button>
  )
}

function OneRefund({ refund, payment, orderId }: { refund: Refund; payment: Payment; orderId: string }) {
  const may = useMay()
  const sent = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/refunds/{id}/sent', { params: { path: { id: refund.id } } })),
    done: words.orders.refundSent,
    refresh: [['order', orderId]],
  })
  const canMark = may('orders:write') && payment.provider === 'bank-transfer' && refund.status === 'wished'
  return (
    <Group justify="space-between" pl="md" mt="xs">
      <Text size="sm">
        {words.orders.refundOf(showMoney(refund.amount))}
        <Text span c="dimmed">{` · ${refund.reason}`}</Text>
      </Text>
      <Group gap="xs">
        <Status tone={refund.status === 'done' ? 'good' : refund.status === 'rejected' ? 'bad' : 'waiting'}>
          {words.orders.refunds[refund.status]}
        </Status>
        {canMark && (
          <Button size="xs" variant="default" loading={sent.isPending} onClick={() => sent.mutate()}>
            {words.orders.markSent}
          </Button>
        )}
      </Group>
    </Group>
  )
}
