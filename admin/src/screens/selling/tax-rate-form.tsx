import { Autocomplete, Button, Checkbox, Group, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow, type BodyOf, type Schemas } from '../../api.ts'
import { countryChoices } from '../../parts/countries.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { basisPointsOf, examplesOf, showPercent } from './percent.ts'

type TaxRate = Schemas['KeptTaxRate']
type Terms = BodyOf<'createTaxRate'>

interface Values {
  country: string
  region: string
  taxClass: string
  name: string
  /** As people write it: 6.875. */
  rateBasisPoints: number | ''
  insteadOfCountry: boolean
  source: string
  asOf: string
  isConfirmed: boolean
}

const said = words.markets

const valuesOf = (rate?: TaxRate): Values => ({
  country: rate?.country ?? '',
  region: rate?.region ?? '',
  taxClass: rate?.taxClass ?? 'standard',
  name: rate?.name ?? '',
  rateBasisPoints: rate ? rate.rateBasisPoints / 100 : '',
  insteadOfCountry: rate?.insteadOfCountry ?? false,
  source: rate?.source ?? '',
  asOf: rate?.asOf ?? '',
  isConfirmed: rate ? !rate.toBeChecked : true,
})

function termsOf({ region, rateBasisPoints, isConfirmed, ...values }: Values): Terms {
  const part = region.trim().toUpperCase()
  return {
    ...values,
    ...(part ? { region: part } : {}),
    insteadOfCountry: part !== '' && values.insteadOfCountry,
    rateBasisPoints: basisPointsOf(Number(rateBasisPoints)),
    toBeChecked: !isConfirmed,
  }
}

/** Adds a tax rate or changes the one given. */
export function TaxRateForm({ rate }: { rate?: TaxRate }) {
  const form = useForm<Values>({
    initialValues: valuesOf(rate),
    validate: { rateBasisPoints: (written) => (written === '' ? said.percentMissing : null) },
  })
  const save = useDoing({
    run: (body: Terms) =>
      rate
        ? orThrow(dangol.PUT('/api/admin/v1/tax-rates/{id}', { params: { path: { id: rate.id } }, body }))
        : orThrow(dangol.POST('/api/admin/v1/tax-rates', { body })),
    done: words.common.saved,
    refresh: [['tax-rates']],
    after: () => modals.close('tax-rate'),
    isQuiet: true,
  })
  const submit = form.onSubmit((values) => {
    const body = termsOf(values)
    save.mutate(body, { onError: (error) => showErrors(form, { error, body }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <PlaceFields form={form} />
        <RateFields form={form} />
        <ProofFields form={form} />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface FieldsProps {
  form: UseFormReturnType<Values>
}

const PlaceFields = ({ form }: FieldsProps) => (
  <>
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <Select
        label={said.country}
        data={countryChoices}
        searchable
        allowDeselect={false}
        data-autofocus
        {...form.getInputProps('country')}
      />
      <TextInput label={said.region} description={said.regionHint} maxLength={3} {...form.getInputProps('region')} />
    </SimpleGrid>
    {form.values.region.trim() && (
      <Checkbox
        label={said.instead}
        description={said.insteadHint}
        {...form.getInputProps('insteadOfCountry', { type: 'checkbox' })}
      />
    )}
  </>
)

function RateFields({ form }: FieldsProps) {
  const written = form.values.rateBasisPoints
  const basisPoints = written === '' ? undefined : basisPointsOf(written)
  const { added, within } = examplesOf(basisPoints ?? 1_000)
  return (
    <>
      <NumberInput
        label={said.percent}
        description={said.percentHint(showPercent(basisPoints ?? 1_000), added, within)}
        decimalScale={4}
        min={0}
        max={100}
        clampBehavior="none"
        hideControls
        rightSection={<span className="unit">%</span>}
        {...form.getInputProps('rateBasisPoints')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={said.taxName} description={said.taxNameHint} maxLength={60} {...form.getInputProps('name')} />
        <Autocomplete
          label={said.taxClass}
          description={said.taxClassHint}
          data={['standard', 'reduced', 'zero']}
          maxLength={32}
          {...form.getInputProps('taxClass')}
        />
      </SimpleGrid>
    </>
  )
}

const ProofFields = ({ form }: FieldsProps) => (
  <>
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <TextInput label={said.source} description={said.sourceHint} maxLength={400} {...form.getInputProps('source')} />
      <TextInput type="date" label={said.asOf} description={said.asOfHint} {...form.getInputProps('asOf')} />
    </SimpleGrid>
    <Checkbox
      label={said.confirmed}
      description={said.confirmedHint}
      {...form.getInputProps('isConfirmed', { type: 'checkbox' })}
    />
  </>
)
