import { Fieldset, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { dangol, orThrow, queries, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { Part } from '../../parts/page.tsx'
import { SaveBar } from '../../parts/save-bar.tsx'
import { plainWords, SeoFields } from '../../parts/seo-fields.tsx'
import { Problem } from '../../parts/states.tsx'
import { Translations } from '../../parts/translations.tsx'
import { useMay } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { CopyCheck } from '../ideal-customer/copy-check.tsx'
import { AttributeFields, useDefinitions } from './attributes/attribute-fields.tsx'
import { patchOf, valuesOf, type Patch, type ProductFields, type Values } from './product-values.ts'
import { PlacesFields } from './places/places-fields.tsx'
import { assortmentKey } from './places/shop-places.ts'
import { SortingFields } from './sorting-fields.tsx'

type Product = Schemas['Product']

const said = words.products

/** How the product is told. */
export function ProductForm({ product }: { product: Product }) {
  const may = useMay()
  const [first = 'en'] = useLocales()
  const form = useForm<Values>({ initialValues: valuesOf(product) })
  const definitions = useDefinitions(form.values.categoryId)
  const save = useSaving(product.id, form)
  useNewest(form, product)
  const submit = form.onSubmit((values) => {
    const body = patchOf(values, form.getInitialValues(), definitions.data?.items ?? [])
    save.mutate(body, { onError: (error) => showErrors(form, { error, body, locale: first }) })
  })
  const { title, description } = form.values
  useLeavingGuard(form.isDirty())
  return (
    <form onSubmit={submit} noValidate>
      <Fieldset variant="unstyled" m={0} miw={0} disabled={!may('catalog:write')}>
        <Stack gap="lg">
          {save.error && <Problem error={save.error} />}
          <Told form={form} />
          <CopyCheck texts={{ title, description }} productId={product.id} />
          <SortingFields form={form} handle={product.handle} />
          <PlacesFields form={form} />
          <AttributeFields form={form} product={product} />
          <Part title={words.seo.heading} about={words.seo.about}>
            <SeoFields
              form={form}
              otherwise={{ title: title[first] ?? '', description: plainWords(description[first] ?? '') }}
            />
          </Part>
        </Stack>
      </Fieldset>
      <SaveBar isShown={form.isDirty()} isSaving={save.isPending} discard={() => form.reset()} />
    </form>
  )
}

const useSaving = (id: string, form: ProductFields) =>
  useDoing({
    run: (body: Patch) => orThrow(dangol.PATCH('/api/admin/v1/products/{id}', { params: { path: { id } }, body })),
    done: words.common.saved,
    refresh: [['products'], assortmentKey],
    after: (saved) => {
      begin(form, saved)
      queries.setQueryData(['product', id], saved)
    },
    isQuiet: true,
  })

/** What is changed beside the form, a picture or a state, must not take away what somebody is writing. */
function useNewest(form: ProductFields, product: Product): void {
  useEffect(() => {
    if (!form.isDirty()) begin(form, product)
    // Only when the shop has something newer
  }, [product.changedAt])
}

function begin(form: ProductFields, product: Product): void {
  form.setInitialValues(valuesOf(product))
  form.setValues(valuesOf(product))
  form.resetDirty(valuesOf(product))
}

function Told({ form }: { form: ProductFields }) {
  const locales = useLocales()
  return (
    <Part title={said.words} about={said.descriptionHint}>
      <Stack>
        <Translations form={form} path="title" label={said.name} locales={locales} maxLength={300} />
        <Translations
          form={form}
          path="description"
          label={said.description}
          locales={locales}
          maxLength={50_000}
          isLong
        />
      </Stack>
    </Part>
  )
}
