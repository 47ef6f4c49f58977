import { Alert, Button, Checkbox, Group, MultiSelect, Radio, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { countryChoices } from '../../parts/countries.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { marketsKey, useLocales } from '../markets/shop-markets.ts'
import { assortmentKey } from '../products/places/shop-places.ts'
import { SoldInMarket } from '../products/places/sold-in-market.tsx'

type Market = Schemas['Market']

interface Values extends Omit<Market, 'taxIncluded'> {
  /** As the radio buttons have it. */
  tax: 'included' | 'added'
}

const said = words.markets
const languages = new Intl.DisplayNames('en', { type: 'language' })
const currencyNames = new Intl.DisplayNames('en', { type: 'currency' })
const currencies = Intl.supportedValuesOf('currency').map((value) => ({
  value,
  label: `${value} · ${currencyNames.of(value) ?? value}`,
}))

const valuesOf = (market?: Market): Values => ({
  code: market?.code ?? '',
  name: market?.name ?? '',
  currency: market?.currency ?? '',
  countries: market?.countries ?? [],
  locales: market?.locales ?? [],
  tax: market && !market.taxIncluded ? 'added' : 'included',
  isDefault: market?.isDefault ?? false,
})

/** Opens a market or changes the one given. */
export function MarketForm({ market }: { market?: Market }) {
  const form = useForm<Values>({ initialValues: valuesOf(market) })
  const save = useDoing({
    run: ({ code, ...body }: Market) =>
      market
        ? orThrow(dangol.PATCH('/api/admin/v1/markets/{code}', { params: { path: { code } }, body }))
        : orThrow(dangol.POST('/api/admin/v1/markets', { body: { ...body, code } })),
    done: words.common.saved,
    refresh: [marketsKey, ['tax-rates'], assortmentKey],
    after: () => modals.close('market'),
    isQuiet: true,
  })
  const submit = form.onSubmit(({ tax, ...values }) => {
    const body = { ...values, code: values.code.trim(), taxIncluded: tax === 'included' }
    save.mutate(body, { onError: (error) => showErrors(form, { error, body }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <NameFields form={form} isNew={!market} />
        <PlaceFields form={form} {...(market ? { market } : {})} />
        <TaxFields form={form} />
        <Checkbox
          label={said.isDefault}
          description={market?.isDefault ? said.staysDefault : said.isDefaultHint}
          disabled={market?.isDefault === true}
          {...form.getInputProps('isDefault', { type: 'checkbox' })}
        />
        {market && <SoldInMarket code={market.code} />}
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

const NameFields = ({ form, isNew }: FieldsProps & { isNew: boolean }) => (
  <SimpleGrid cols={{ base: 1, xs: isNew ? 2 : 1 }}>
    <TextInput
      label={said.name}
      description={said.nameHint}
      data-autofocus
      maxLength={80}
      {...form.getInputProps('name')}
    />
    {isNew && (
      <TextInput label={said.code} description={said.codeHint} maxLength={32} {...form.getInputProps('code')} />
    )}
  </SimpleGrid>
)

function PlaceFields({ form, market }: FieldsProps & { market?: Market }) {
  const spoken = [...new Set([...useLocales(), ...form.values.locales])]
  return (
    <>
      <MultiSelect
        label={said.countries}
        description={said.countriesHint}
        data={countryChoices}
        searchable
        hidePickedOptions
        {...form.getInputProps('countries')}
      />
      <Select
        label={said.currency}
        description={said.currencyHint}
        data={currencies}
        searchable
        allowDeselect={false}
        {...form.getInputProps('currency')}
      />
      {market && form.values.currency !== market.currency && <Alert color="yellow">{said.currencyChanges}</Alert>}
      <MultiSelect
        label={said.languages}
        description={said.languagesHint}
        searchable
        data={spoken.map((value) => ({ value, label: languages.of(value) ?? value }))}
        {...form.getInputProps('locales')}
      />
    </>
  )
}

const TaxFields = ({ form }: FieldsProps) => (
  <Radio.Group label={said.tax} {...form.getInputProps('tax')}>
    <Stack gap="sm" mt="xs">
      <Radio value="included" label={said.includedTitle} description={said.includedHint} />
      <Radio value="added" label={said.addedTitle} description={said.addedHint} />
    </Stack>
  </Radio.Group>
)
