import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { modals } from '@mantine/modals'
import { useRef } from 'react'
import { dangol, orThrow, ProblemError, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import type { List } from './packing.tsx'

interface Values {
  lines: { lineId: string; quantity: number }[]
  carrier: string
  trackingNumber: string
  trackingUrl: string
}

/** Says that a parcel left, with all that is left or with part of it. */
export function ShipForm({ list }: { list: List }) {
  const left = list.lines.filter((line) => line.left > 0)
  const form = useForm<Values>({
    initialValues: {
      lines: left.map((line) => ({ lineId: line.lineId, quantity: line.left })),
      carrier: '',
      trackingNumber: '',
      trackingUrl: '',
    },
    validate: { lines: (lines) => (lines.some(({ quantity }) => quantity > 0) ? null : words.packing.shipNothing) },
  })
  const ship = useShip(list.orderId, (errors) => form.setErrors(errors))
  return (
    <form onSubmit={form.onSubmit((values) => ship.mutate(values))}>
      <Stack>
        {ship.error && <Problem error={ship.error} />}
        {left.map((line, at) => (
          <Group key={line.lineId} justify="space-between" wrap="nowrap">
            <Text size="sm">{[line.title, line.variantTitle].filter(Boolean).join(' · ')}</Text>
            <NumberInput
              aria-label={words.packing.shipUnits(line.title)}
              min={0}
              max={line.left}
              allowDecimal={false}
              suffix={` / ${line.left}`}
              w={110}
              {...form.getInputProps(`lines.${at}.quantity`)}
            />
          </Group>
        ))}
        {form.errors['lines'] && (
          <Text size="sm" c="red.8" role="alert">
            {form.errors['lines']}
          </Text>
        )}
        <TrackingFields form={form} />
        <Group justify="flex-end">
          <Button type="submit" loading={ship.isPending}>
            {words.packing.shipAct}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const TrackingFields = ({ form }: { form: UseFormReturnType<Values> }) => (
  <>
    <Group grow align="flex-start" preventGrowOverflow={false}>
      <TextInput
        label={words.packing.carrier}
        description={words.packing.carrierHint}
        maxLength={80}
        {...form.getInputProps('carrier')}
      />
      <TextInput
        label={words.packing.trackingNumber}
        maxLength={200}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps('trackingNumber')}
      />
    </Group>
    <TextInput
      label={words.packing.trackingUrl}
      description={words.packing.trackingUrlHint}
      type="url"
      maxLength={1000}
      {...form.getInputProps('trackingUrl')}
    />
  </>
)

/** The key stays until the shop has answered, so that a lost answer never means two parcels. */
function useShip(orderId: string, showErrors: (errors: Readonly<Record<string, string>>) => void) {
  const key = useRef(crypto.randomUUID())
  return useDoing({
    run: async (values: Values) => {
      const params = { path: { id: orderId }, header: { 'Idempotency-Key': key.current } }
      try {
        return await orThrow(dangol.POST('/api/admin/v1/orders/{id}/parcels', { params, body: parcelOf(values) }))
      } catch (error) {
        if (error instanceof ProblemError) {
          key.current = crypto.randomUUID()
          showErrors(error.fields)
        }
        throw error
      }
    },
    done: words.packing.shipped,
    refresh: [['order', orderId], ['orders']],
    after: () => modals.close('ship'),
    isQuiet: true,
  })
}

const parcelOf = ({ lines, ...tracking }: Values): Schemas['ParcelToShip'] => ({
  lines: lines.filter(({ quantity }) => quantity > 0),
  ...Object.fromEntries(Object.entries(tracking).filter(([, text]) => text.trim() !== '')),
})
