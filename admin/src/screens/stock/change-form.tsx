import {
  Button,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  TextInput,
  Title,
} from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { changeStock, changeValues, reasonsOf, unitsField, type ChangeValues, type Kind } from './change-values.ts'
import { useLocations } from './shop-locations.ts'

const said = words.stock

/** Says that units were counted, came, went or were moved. */
export function ChangeForm({ variantId }: { variantId: string }) {
  const locations = useLocations()
  const form = useForm<ChangeValues>({ initialValues: changeValues, validate: missingIn })
  const keep = useDoing({
    run: (values: ChangeValues) => changeStock(variantId, values),
    done: said.kept,
    refresh: [['stock'], ['products'], ['dashboard']],
    after: (_, { kind }) => form.setValues({ ...changeValues, kind }),
    isQuiet: true,
  })
  const submit = form.onSubmit((values) => {
    const first = locations[0]?.id ?? ''
    const body = { ...values, locationId: values.locationId || first, from: values.from || first }
    keep.mutate(body, { onError: (error) => showErrors(form, { error, body }) })
  })
  const kinds: Kind[] = ['count', 'came', 'went', ...(locations.length > 1 ? (['move'] as const) : [])]
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Title order={3}>{said.change}</Title>
        {keep.error && <Problem error={keep.error} />}
        <SegmentedControl
          aria-label={said.kind}
          value={form.values.kind}
          onChange={(kind) => form.setValues({ ...changeValues, kind: kind as Kind })}
          data={kinds.map((value) => ({ value, label: said.kinds[value] }))}
        />
        <Fields form={form} places={locations.map(({ id, name }) => ({ value: id, label: name }))} />
        <Group justify="flex-end">
          <Button type="submit" loading={keep.isPending}>
            {said.act}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const missingIn = (values: ChangeValues): Record<string, string> => ({
  ...(values[unitsField[values.kind]] === '' ? { [unitsField[values.kind]]: said.unitsMissing } : {}),
  ...(values.kind === 'move' && !values.to ? { to: said.toMissing } : {}),
})

interface FieldsProps {
  form: UseFormReturnType<ChangeValues>
  places: { value: string; label: string }[]
}

function Fields({ form, places }: FieldsProps) {
  const { kind } = form.values
  const reasons = reasonsOf(kind)
  const place = kind === 'move' ? 'from' : 'locationId'
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput
          label={kind === 'count' ? said.counted : said.units}
          {...(kind === 'count' ? { description: said.countedHint } : {})}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          max={100_000_000}
          {...form.getInputProps(unitsField[kind])}
        />
        {reasons.length > 1 && (
          <Select
            label={said.reason}
            data={reasons.map((value) => ({ value, label: words.products.reasons[value] }))}
            allowDeselect={false}
            value={form.values.reason || (reasons[0] ?? null)}
            onChange={(reason) => form.setFieldValue('reason', reason ?? '')}
            error={form.errors['reason']}
          />
        )}
        {places.length > 1 && (
          <Select
            label={kind === 'move' ? said.from : said.place}
            data={places}
            allowDeselect={false}
            value={form.values[place] || (places[0]?.value ?? null)}
            onChange={(id) => form.setFieldValue(place, id ?? '')}
            error={form.errors[place]}
          />
        )}
        {kind === 'move' && <Select label={said.to} data={places} {...form.getInputProps('to')} />}
      </SimpleGrid>
      <TextInput
        label={said.reference}
        description={said.referenceHint}
        maxLength={200}
        {...form.getInputProps('reference')}
      />
    </>
  )
}
