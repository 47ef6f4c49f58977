import { Fieldset, Select, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, ProblemError, queries, type BodyOf, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { Part } from '../../parts/page.tsx'
import { SaveBar } from '../../parts/save-bar.tsx'
import { Problem } from '../../parts/states.tsx'
import { Translations } from '../../parts/translations.tsx'
import { useMay } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'

type Product = Schemas['Product']
type Patch = BodyOf<'changeProduct'>

const statuses: Product['status'][] = ['draft', 'active', 'archived']

const valuesOf = ({ title, description, handle, vendor, type, tags, status, seo, categoryId }: Product) => ({
  title,
  description,
  handle,
  vendor: vendor ?? '',
  type: type ?? '',
  tags: [...tags],
  status,
  categoryId,
  seo: { title: seo.title ?? {}, description: seo.description ?? {} },
})

type Values = ReturnType<typeof valuesOf>

/** How the product is told. */
export function ProductForm({ product }: { product: Product }) {
  const may = useMay()
  const form = useForm<Values>({ initialValues: valuesOf(product) })
  const save = useDoing({
    run: (values: Values) =>
      orThrow(
        dangol.PATCH('/api/admin/v1/products/{id}', {
          params: { path: { id: product.id } },
          body: patchOf(values, valuesOf(product)),
        }),
      ),
    done: words.common.saved,
    refresh: [['products']],
    after: (saved) => {
      form.resetDirty()
      queries.setQueryData(['product', product.id], saved)
    },
    isQuiet: true,
  })
  const submit = form.onSubmit((values) =>
    save.mutate(values, { onError: (error) => error instanceof ProblemError && form.setErrors(error.fields) }),
  )
  useLeavingGuard(form.isDirty() && !save.isSuccess)
  return (
    <form onSubmit={submit} noValidate>
      <Fieldset variant="unstyled" m={0} miw={0} disabled={!may('catalog:write')}>
        <Stack gap="lg">
          {save.error && <Problem error={save.error} />}
          <Told form={form} />
          <Sorted form={form} />
        </Stack>
      </Fieldset>
      <SaveBar isShown={form.isDirty()} isSaving={save.isPending} discard={() => form.reset()} />
    </form>
  )
}

type Form = ReturnType<typeof useForm<Values>>

function Told({ form }: { form: Form }) {
  const locales = useLocales()
  const said = words.products
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
        <Translations form={form} path="seo.title" label={said.seoTitle} locales={locales} maxLength={300} />
        <Translations form={form} path="seo.description" label={said.seoText} locales={locales} maxLength={300} />
      </Stack>
    </Part>
  )
}

function Sorted({ form }: { form: Form }) {
  const [first = 'en'] = useLocales()
  const categories = useQuery({
    queryKey: ['categories'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/categories')),
  })
  const said = words.products
  return (
    <Part title={said.sorting}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={said.status}
          allowDeselect={false}
          data={statuses.map((value) => ({ value, label: said.statuses[value] }))}
          {...form.getInputProps('status')}
        />
        <Select
          label={said.category}
          clearable
          searchable
          data={(categories.data?.items ?? []).map(({ id, title, handle }) => ({
            value: id,
            label: title[first] ?? handle,
          }))}
          {...form.getInputProps('categoryId')}
        />
        <TextInput label={said.vendor} {...form.getInputProps('vendor')} />
        <TextInput label={said.type} {...form.getInputProps('type')} />
        <TagsInput label={said.tags} description={said.tagsHint} {...form.getInputProps('tags')} />
        <TextInput label={said.handle} description={said.handleHint} {...form.getInputProps('handle')} />
      </SimpleGrid>
    </Part>
  )
}

/** Only what differs, so that what others change meanwhile stays. */
function patchOf(values: Values, before: Values): Patch {
  const names = Object.keys(values) as (keyof Values)[]
  const differing = names.filter((name) => JSON.stringify(values[name]) !== JSON.stringify(before[name]))
  return Object.fromEntries(differing.map((name) => [name, values[name] === '' ? null : values[name]]))
}
