import { Button, Checkbox, Group, NumberInput, Select, Stack, Text } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { modals } from '@mantine/modals'
import { useRef } from 'react'
import { dangol, orThrow, ProblemError, type BodyOf, type Schemas } from '../../api.ts'
import { minor, showMoney } from '../../money.ts'
import { useDoing } from '../../parts/doing.ts'
import { MoneyField } from '../../parts/money-field.tsx'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'

type Order = Schemas['Order']

interface Values {
  lines: {
    lineId: string
    quantity: number
    restock: boolean
    condition: keyof typeof words.returns.conditions
    settle: keyof typeof words.returns.settles
  }[]
  delivery: number | ''
  refund: boolean
}

/** Looks at what came back: what is sold again, and the money for it. */
export function ReceiveForm({ goods, order }: { goods: Schemas['Return']; order: Order }) {
  const form = useForm<Values>({
    initialValues: {
      lines: order.lines.map(({ id }) => ({
        lineId: id,
        quantity: goods.lines.find(({ lineId }) => lineId === id)?.quantity ?? 0,
        restock: true,
        condition: 'as-new',
        settle: 'asked',
      })),
      delivery: '',
      refund: true,
    },
    validate: { lines: (lines) => (lines.some(({ quantity }) => quantity > 0) ? null : words.returns.receiveNothing) },
  })
  const receive = useReceive(goods, order)
  return (
    <form onSubmit={form.onSubmit((values) => receive.mutate(values))}>
      <Stack>
        {receive.error && <Problem error={receive.error} />}
        {order.lines.map((line, at) => (
          <LineFields key={line.id} line={line} at={at} form={form} />
        ))}
        {form.errors['lines'] && (
          <Text size="sm" c="red.8" role="alert">
            {form.errors['lines']}
          </Text>
        )}
        <Checkbox
          label={words.returns.refund}
          description={words.returns.refundHint}
          {...form.getInputProps('refund', { type: 'checkbox' })}
        />
        {form.values.refund && (
          <MoneyField
            label={words.orders.refundDelivery}
            description={words.orders.atMost(showMoney(order.paidForDelivery))}
            currency={order.currency}
            {...form.getInputProps('delivery')}
          />
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={receive.isPending}>
            {words.returns.receiveAct}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

const LineFields = (props: { line: Schemas['OrderLine']; at: number; form: UseFormReturnType<Values> }) => (
  <Group justify="space-between" align="center">
    <div>
      <Text size="sm" fw={600}>
        {props.line.title}
      </Text>
      <Text size="xs" c="dimmed">
        {props.line.variantTitle}
      </Text>
    </div>
    <Group gap="md" align="flex-end">
      <Select
        label={words.returns.condition}
        data={optionsOf(words.returns.conditions)}
        allowDeselect={false}
        w={120}
        {...props.form.getInputProps(`lines.${props.at}.condition`)}
      />
      <Select
        label={words.returns.settle}
        data={optionsOf(words.returns.settles)}
        allowDeselect={false}
        w={150}
        {...props.form.getInputProps(`lines.${props.at}.settle`)}
      />
      <Checkbox
        label={words.orders.restock}
        {...props.form.getInputProps(`lines.${props.at}.restock`, { type: 'checkbox' })}
      />
      <NumberInput
        aria-label={words.returns.unitsBack(props.line.title)}
        min={0}
        max={props.line.quantity}
        allowDecimal={false}
        suffix={` / ${props.line.quantity}`}
        w={110}
        {...props.form.getInputProps(`lines.${props.at}.quantity`)}
      />
    </Group>
  </Group>
)

/** The key stays until the shop has answered, so that a lost answer never means two refunds. */
function useReceive(goods: Schemas['Return'], order: Order) {
  const key = useRef(crypto.randomUUID())
  return useDoing({
    run: async (values: Values) => {
      const params = { path: { id: goods.id }, header: { 'Idempotency-Key': key.current } }
      const body = receivedOf(values, order.currency)
      try {
        return await orThrow(dangol.POST('/api/admin/v1/returns/{id}/receive', { params, body }))
      } catch (error) {
        if (error instanceof ProblemError) key.current = crypto.randomUUID()
        throw error
      }
    },
    done: words.returns.receivedNow,
    refresh: [['order', order.id], ['orders'], ['returns']],
    after: () => modals.close('receive'),
    isQuiet: true,
  })
}

const receivedOf = ({ lines, delivery, refund }: Values, currency: string): BodyOf<'receiveReturn'> => ({
  lines: lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ settle, ...line }) => ({ ...line, ...(settle === 'asked' ? {} : { settle }) })),
  ...(refund && delivery ? { delivery: minor(delivery, currency) } : {}),
  refund,
})
