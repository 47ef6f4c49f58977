import { Button, Checkbox, Group, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { AmountFields, amountsFrom, listOf, type Amounts } from '../../parts/amounts.tsx'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { Translations } from '../../parts/translations.tsx'
import { words } from '../../words.ts'
import { useCurrencies, useLocales, writtenTexts } from '../markets/shop-markets.ts'

type Service = Schemas['Service']
type Terms = Schemas['ServiceTermsInput']

const said = words.delivery

interface Values {
  name: Record<string, string>
  description: Record<string, string>
  code: string
  active: boolean
  prices: Amounts
  pickInstruction: string
  position: number | ''
  isAsking: boolean
  asksFor: { label: Record<string, string>; maxLength: number | '' }
}

const valuesOf = (service?: Service): Values => ({
  name: service?.name ?? {},
  description: service?.description ?? {},
  code: service?.code ?? '',
  active: service?.active ?? true,
  prices: amountsFrom(service?.prices),
  pickInstruction: service?.pickInstruction ?? '',
  position: service?.position ?? 0,
  isAsking: service?.asksFor !== undefined,
  asksFor: service?.asksFor ?? { label: {}, maxLength: 300 },
})

/** What the form does not show, such as the stock that is used up, stays as it was. */
const termsOf = (values: Values, service?: Service): Terms => ({
  ...(service?.variantId ? { variantId: service.variantId } : {}),
  ...(service ? { taxClass: service.taxClass } : {}),
  name: writtenTexts(values.name),
  description: writtenTexts(values.description),
  code: values.code,
  active: values.active,
  prices: listOf(values.prices),
  pickInstruction: values.pickInstruction,
  position: Number(values.position),
  ...(values.isAsking
    ? { asksFor: { label: writtenTexts(values.asksFor.label), maxLength: Number(values.asksFor.maxLength) } }
    : {}),
})

/** Adds a service or changes the one given. */
export function ServiceForm({ service }: { service?: Service }) {
  const locales = useLocales()
  const form = useForm<Values>({ initialValues: valuesOf(service) })
  const save = useDoing({
    run: (body: Terms) =>
      service
        ? orThrow(dangol.PUT('/api/admin/v1/delivery/services/{id}', { params: { path: { id: service.id } }, body }))
        : orThrow(dangol.POST('/api/admin/v1/delivery/services', { body })),
    done: words.common.saved,
    refresh: [['services']],
    after: () => modals.close('service'),
    isQuiet: true,
  })
  const submit = form.onSubmit((values) => {
    const terms = termsOf(values, service)
    save.mutate(terms, { onError: (error) => showErrors(form, { error, body: terms, locale: locales[0] }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <ServiceFields form={form} locales={locales} />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function ServiceFields({ form, locales }: { form: UseFormReturnType<Values>; locales: readonly string[] }) {
  const currencies = useCurrencies(Object.keys(form.values.prices))
  return (
    <>
      <Translations form={form} path="name" label={said.name} locales={locales} maxLength={120} />
      <Translations form={form} path="description" label={said.description} locales={locales} maxLength={300} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={said.code}
          description={said.serviceCodeHint}
          maxLength={40}
          {...form.getInputProps('code')}
        />
        <NumberInput
          label={said.position}
          description={said.positionHint}
          min={0}
          max={10_000}
          {...form.getInputProps('position')}
        />
      </SimpleGrid>
      <AmountFields form={form} path="prices" label={said.price} hint={said.servicePriceHint} currencies={currencies} />
      <TextInput
        label={said.pickInstruction}
        description={said.pickInstructionHint}
        {...form.getInputProps('pickInstruction')}
      />
      <Checkbox label={said.asks} {...form.getInputProps('isAsking', { type: 'checkbox' })} />
      {form.values.isAsking && (
        <>
          <Translations form={form} path="asksFor.label" label={said.asksLabel} locales={locales} maxLength={120} />
          <NumberInput label={said.asksMost} min={1} maw={200} {...form.getInputProps('asksFor.maxLength')} />
        </>
      )}
      <Checkbox label={said.active} {...form.getInputProps('active', { type: 'checkbox' })} />
    </>
  )
}
