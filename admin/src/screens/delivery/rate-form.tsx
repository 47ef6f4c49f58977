import { Button, Checkbox, Group, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { Translations } from '../../parts/translations.tsx'
import { words } from '../../words.ts'
import { useLocales } from '../markets/shop-markets.ts'
import { RatePrices } from './rate-prices.tsx'
import { RateTiming } from './rate-timing.tsx'
import { termsOf, valuesOf, type Rate, type RateTerms, type Values } from './rate-values.ts'

const said = words.delivery
const kinds = ['standard', 'express', 'same-day'] as const

/** Adds a way of delivery to a zone, or changes the one given. */
export function RateForm({ zoneId, rate }: { zoneId: string; rate?: Rate }) {
  const locales = useLocales()
  const form = useForm<Values>({ initialValues: valuesOf(rate) })
  const save = useSave(zoneId, rate)
  const submit = form.onSubmit((values) => {
    const terms = termsOf(values)
    save.mutate(terms, { onError: (error) => showErrors(form, { error, body: terms, locale: locales[0] }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <Translations form={form} path="name" label={said.name} locales={locales} maxLength={120} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={said.code} description={said.codeHint} maxLength={40} {...form.getInputProps('code')} />
          <NumberInput
            label={said.position}
            description={said.positionHint}
            min={0}
            max={10_000}
            {...form.getInputProps('position')}
          />
          <Select
            label={said.kind}
            data={kinds.map((value) => ({ value, label: said.kinds[value] }))}
            allowDeselect={false}
            {...form.getInputProps('kind')}
          />
          <Checkbox
            label={said.active}
            mt={{ base: 0, xs: 30 }}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
        </SimpleGrid>
        <RatePrices form={form} />
        <RateTiming form={form} />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const useSave = (zoneId: string, rate?: Rate) =>
  useDoing({
    run: (body: RateTerms) => {
      if (!rate) {
        const params = { path: { zoneId } }
        return orThrow(dangol.POST('/api/admin/v1/delivery/zones/{zoneId}/rates', { params, body }))
      }
      const params = { path: { zoneId, id: rate.id } }
      return orThrow(dangol.PUT('/api/admin/v1/delivery/zones/{zoneId}/rates/{id}', { params, body }))
    },
    done: words.common.saved,
    refresh: [['zones']],
    after: () => modals.close('rate'),
    isQuiet: true,
  })
