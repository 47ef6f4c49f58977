import { Button, Checkbox, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { modals } from '@mantine/modals'
import { useRef } from 'react'
import { dangol, orThrow, ProblemError, type Schemas } from '../../api.ts'
import { minor, showMoney } from '../../money.ts'
import { useDoing } from '../../parts/doing.ts'
import { MoneyField } from '../../parts/money-field.tsx'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'

type Order = Schemas['Order']

interface Values {
  lines: { lineId: string; quantity: number; restock: boolean }[]
  delivery: number | ''
  amount: number | ''
  reason: string
}

/** Gives money back, by lines, for delivery, or an amount. */
export function RefundForm({ order }: { order: Order }) {
  const refundable = order.lines.filter(({ gift, quantity, refunded }) => !gift && quantity > refunded)
  const form = useForm<Values>({
    initialValues: {
      lines: refundable.map(({ id }) => ({ lineId: id, quantity: 0, restock: true })),
      delivery: '',
      amount: '',
      reason: '',
    },
  })
  const refund = useRefund(order, form)
  return (
    <form onSubmit={form.onSubmit((values) => refund.mutate(values))}>
      <Stack>
        {refund.error && <Problem error={refund.error} />}
        {refundable.map((line, at) => (
          <LineFields key={line.id} line={line} at={at} form={form} />
        ))}
        <Group grow align="flex-start">
          <MoneyField
            label={words.orders.refundDelivery}
            description={words.orders.atMost(showMoney(order.paidForDelivery))}
            currency={order.currency}
            {...form.getInputProps('delivery')}
          />
          <MoneyField
            label={words.orders.refundAmount}
            description={words.orders.refundAmountHint}
            currency={order.currency}
            {...form.getInputProps('amount')}
          />
        </Group>
        <TextInput label={words.orders.reason} required maxLength={500} {...form.getInputProps('reason')} />
        <Group justify="flex-end">
          <Button type="submit" loading={refund.isPending}>
            {words.orders.refundAct}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function LineFields(props: { line: Schemas['OrderLine']; at: number; form: UseFormReturnType<Values> }) {
  const { line, at, form } = props
  return (
    <Group justify="space-between" align="flex-end">
      <div>
        <Text size="sm" fw={600}>
          {line.title}
        </Text>
        <Text size="xs" c="dimmed">
          {[line.variantTitle, showMoney(line.total)].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Group gap="md" align="center">
        <Checkbox label={words.orders.restock} {...form.getInputProps(`lines.${at}.restock`, { type: 'checkbox' })} />
        <NumberInput
          aria-label={words.orders.refundUnits(line.title)}
          min={0}
          max={line.quantity - line.refunded}
          suffix={` / ${line.quantity - line.refunded}`}
          w={100}
          {...form.getInputProps(`lines.${at}.quantity`)}
        />
      </Group>
    </Group>
  )
}

/** The key stays until the shop has answered, so that a lost answer never means two refunds. */
function useRefund(order: Order, form: UseFormReturnType<Values>) {
  const key = useRef(crypto.randomUUID())
  return useDoing({
    run: async (values: Values) => {
      const header = { 'Idempotency-Key': key.current }
      const params = { path: { id: order.id }, header }
      try {
        return await orThrow(
          dangol.POST('/api/admin/v1/orders/{id}/refunds', { params, body: wishOf(values, order.currency) }),
        )
      } catch (error) {
        if (error instanceof ProblemError) {
          key.current = crypto.randomUUID()
          form.setErrors(error.fields)
        }
        throw error
      }
    },
    done: words.orders.refundDone,
    refresh: [['order', order.id], ['orders']],
    after: () => modals.close('refund'),
    isQuiet: true,
  })
}

const wishOf = ({ lines, delivery, amount, reason }: Values, currency: string): Schemas['RefundWish'] => ({
  lines: lines.filter(({ quantity }) => quantity > 0),
  ...(delivery ? { delivery: minor(delivery, currency) } : {}),
  ...(amount ? { amount: minor(amount, currency) } : {}),
  reason,
})
