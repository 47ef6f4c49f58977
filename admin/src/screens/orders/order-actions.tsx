import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { RefundForm } from './refund-form.tsx'

type Order = Schemas['Order']

export function OrderActions({ order }: { order: Order }) {
  const may = useMay()
  if (!may('orders:write')) return null
  const refund = () =>
    modals.open({ modalId: 'refund', title: words.orders.refund, size: 'lg', children: <RefundForm order={order} /> })
  const cancel = () =>
    modals.open({ modalId: 'cancel', title: words.orders.cancelTitle, children: <CancelForm order={order} /> })
  return (
    <>
      {order.captured.amount > order.refunded.amount && (
        <Button variant="default" onClick={refund}>
          {words.orders.refund}
        </Button>
      )}
      {order.canCancel && (
        <Button variant="default" onClick={cancel}>
          {words.orders.cancel}
        </Button>
      )}
    </>
  )
}

function CancelForm({ order }: { order: Order }) {
  const [reason, setReason] = useState('')
  const cancel = useDoing({
    run: () =>
      orThrow(
        dangol.POST('/api/admin/v1/orders/{id}/cancel', { params: { path: { id: order.id } }, body: { reason } }),
      ),
    done: words.orders.cancelled,
    refresh: [['order', order.id], ['orders']],
    after: () => modals.close('cancel'),
    isQuiet: true,
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        cancel.mutate()
      }}
    >
      <Stack>
        {cancel.error && <Problem error={cancel.error} />}
        <Text size="sm">{words.orders.cancelConsequence}</Text>
        <TextInput
          label={words.orders.reason}
          description={words.orders.reasonHint}
          required
          maxLength={500}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close('cancel')}>
            {words.orders.keepOrder}
          </Button>
          <Button type="submit" color="red.8" loading={cancel.isPending}>
            {words.orders.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
