import { Fieldset, Stack } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import { ProblemError, queries, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { SaveBar } from '../../parts/save-bar.tsx'
import { Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { useCurrencies } from '../../shop.ts'
import { words } from '../../words.ts'
import { NumberFields, ParcelFields, PictureFields, PriceFields } from './variant-fields.tsx'
import { PricesRefused, saveVariant } from './save-variant.ts'
import { valuesOf, type Values } from './variant-values.ts'

interface VariantFormProps {
  product: Schemas['Product']
  variant: Schemas['Variant']
  prices: readonly Schemas['Price'][]
}

/** Changes one variant; what is told of it and what it costs are saved together. */
export function VariantForm({ product, variant, prices }: VariantFormProps) {
  const may = useMay()
  const currencies = useCurrencies()
  const form = useForm<Values>({ initialValues: valuesOf(variant, prices, currencies) })
  const [hasBegun, setBegun] = useState(currencies.length > 0)
  if (!hasBegun && currencies.length > 0) {
    setBegun(true)
    form.setInitialValues(valuesOf(variant, prices, currencies))
    form.setValues(valuesOf(variant, prices, currencies))
  }
  const save = useDoing({
    run: (values: Values) => saveVariant({ product, variant, values, before: form.getInitialValues() }),
    done: words.common.saved,
    refresh: [['products'], ['prices']],
    after: (saved, values) => {
      const kept = { ...values, forAll: false }
      form.setInitialValues(kept)
      form.setValues(kept)
      form.resetDirty(kept)
      if (saved) queries.setQueryData(['product', product.id], saved)
    },
    isQuiet: true,
  })
  const submit = form.onSubmit((values) => save.mutate(values, { onError: (error) => showRefused(form, error) }))
  useLeavingGuard(form.isDirty())
  return (
    <form onSubmit={submit} noValidate>
      <Fieldset variant="unstyled" m={0} miw={0} disabled={!may('catalog:write')}>
        <Stack gap="lg">
          {save.error && <Problem error={save.error} />}
          <NumberFields form={form} />
          <PriceFields form={form} />
          <ParcelFields form={form} siblings={product.variants.length - 1} />
          <PictureFields form={form} product={product} />
        </Stack>
      </Fieldset>
      <SaveBar isShown={form.isDirty()} isSaving={save.isPending} discard={() => form.reset()} />
    </form>
  )
}

/** Says a no beside its field: of one variant, the place in the list that was sent says nothing to anybody. */
function showRefused(form: UseFormReturnType<Values>, error: unknown): void {
  if (error instanceof PricesRefused) form.setErrors(error.fields)
  else if (error instanceof ProblemError) {
    const fields = Object.entries(error.fields).map(([name, message]) => [
      name.replace(/^variants\.\d+\./, ''),
      message,
    ])
    form.setErrors(Object.fromEntries(fields))
  }
}
