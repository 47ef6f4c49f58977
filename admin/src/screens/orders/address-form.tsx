import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow, ProblemError, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'

type Address = Schemas['Address']

const names = ['name', 'company', 'line1', 'line2', 'postcode', 'city', 'region', 'country', 'phone'] as const

/** Sends the parcel elsewhere. */
export function AddressForm({ order }: { order: Schemas['Order'] }) {
  const form = useForm({
    initialValues: Object.fromEntries(names.map((name) => [name, order.address?.[name] ?? ''])),
  })
  const change = useDoing({
    run: (values: Record<string, string>) =>
      orThrow(
        dangol.PUT('/api/admin/v1/orders/{id}/address', {
          params: { path: { id: order.id } },
          body: { address: written(values) },
        }),
      ),
    done: words.orders.addressChanged,
    refresh: [['order', order.id], ['orders']],
    after: () => modals.close('address'),
    isQuiet: true,
  })
  const submit = form.onSubmit((values) =>
    change.mutate(values, {
      onError: (error) => error instanceof ProblemError && form.setErrors(withoutPrefix(error.fields)),
    }),
  )
  return (
    <form onSubmit={submit}>
      <Stack>
        {change.error && <Problem error={change.error} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {names.map((name) => (
            <TextInput key={name} label={words.orders.addressFields[name]} {...form.getInputProps(name)} />
          ))}
        </SimpleGrid>
        <Group justify="flex-end">
          <Button type="submit" loading={change.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const written = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')) as unknown as Address

const withoutPrefix = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([field, message]) => [field.replace(/^address\./, ''), message]))
