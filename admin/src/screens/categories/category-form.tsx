import { Fieldset, Select, Stack } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { dangol, orThrow, type BodyOf } from '../../api.ts'
import { AddressField } from '../../parts/address-field.tsx'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { Part } from '../../parts/page.tsx'
import { FormEnd } from '../../parts/form-end.tsx'
import { plainWords, SeoFields } from '../../parts/seo-fields.tsx'
import { Problem } from '../../parts/states.tsx'
import { Translations } from '../../parts/translations.tsx'
import { useMay } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { AskedFields } from './asked-fields.tsx'
import { categoryChoices, type Category } from './category-tree.ts'
import { ReviewQuestions } from './review-questions.tsx'
import { bodyOf, patchOf, valuesOf, type Values } from './category-values.ts'

const said = words.categories

interface CategoryFormProps {
  given?: Category
  /** Of a new one: where it is to stand. */
  below?: string | null
  all: readonly Category[]
}

/** Makes a category or changes the one given. */
export function CategoryForm({ given, below = null, all }: CategoryFormProps) {
  const may = useMay()
  const locales = useLocales()
  const [first = 'en'] = locales
  const form = useForm<Values>({
    initialValues: valuesOf(given, below, first),
    validate: (values) => unnamed(values, first),
  })
  const [isDone, setDone] = useState(false)
  const save = useSave(given, () => setDone(true))
  const submit = form.onSubmit((values) => {
    const body = given ? patchOf(values, form.getInitialValues(), first) : bodyOf(values, first)
    save.mutate(body, { onError: (error) => showErrors(form, { error, body, locale: first }) })
  })
  const { title, description } = form.values
  useLeavingGuard(form.isDirty() && !isDone)
  return (
    <form onSubmit={submit} noValidate>
      <Fieldset variant="unstyled" m={0} miw={0} disabled={!may('catalog:write')}>
        <Stack gap="lg">
          {save.error && <Problem error={save.error} />}
          <ToldFields form={form} given={given} all={all} locales={locales} />
          <AskedFields form={form} locales={locales} />
          <ReviewQuestions form={form} locales={locales} />
          <Part title={words.seo.heading} about={words.seo.about}>
            <SeoFields
              form={form}
              otherwise={{ title: title[first] ?? '', description: plainWords(description[first] ?? '') }}
            />
          </Part>
        </Stack>
      </Fieldset>
      <FormEnd form={form} isSaving={save.isPending} create={given ? undefined : said.createAct} />
    </form>
  )
}

const isNamed = (label: Record<string, string>) => Object.values(label).some((text) => text.trim())

function unnamed({ attributes, reviewQuestions }: Values, locale: string): Record<string, string> {
  const questions = words.reviewQuestions
  return Object.fromEntries([
    ...attributes.flatMap(({ label }, at) =>
      isNamed(label) ? [] : [[`attributes.${at}.label.${locale}`, said.labelMissing] as const],
    ),
    ...reviewQuestions.flatMap(({ label, kind, choices }, at) => [
      ...(isNamed(label) ? [] : [[`reviewQuestions.${at}.label.${locale}`, questions.labelMissing] as const]),
      ...(kind !== 'about' || choices.length > 1
        ? []
        : [[`reviewQuestions.${at}.choices`, questions.choicesMissing] as const]),
    ]),
  ])
}

interface ToldFieldsProps {
  form: UseFormReturnType<Values>
  given: Category | undefined
  all: readonly Category[]
  locales: readonly string[]
}

function ToldFields({ form, given, all, locales }: ToldFieldsProps) {
  const [first = 'en'] = locales
  const parents = categoryChoices(all, first).filter(
    ({ value }) => !given || !all.find(({ id }) => id === value)?.path.includes(given.id),
  )
  return (
    <Part title={said.words} about={said.descriptionHint}>
      <Stack>
        <Translations form={form} path="title" label={said.name} locales={locales} maxLength={300} />
        <Select
          label={said.parent}
          description={said.parentHint}
          placeholder={said.top}
          clearable
          searchable
          data={parents}
          {...form.getInputProps('parentId')}
        />
        <Translations
          form={form}
          path="description"
          label={said.description}
          locales={locales}
          maxLength={20_000}
          isLong
        />
        <AddressField form={form} below="/categories/" kept={given?.handle ?? ''} />
      </Stack>
    </Part>
  )
}

function useSave(given: Category | undefined, settle: () => void) {
  const navigate = useNavigate()
  return useDoing({
    run: (body: object) =>
      given
        ? orThrow(dangol.PATCH('/api/admin/v1/categories/{id}', { params: { path: { id: given.id } }, body }))
        : orThrow(dangol.POST('/api/admin/v1/categories', { body: body as BodyOf<'createCategory'> })),
    done: given ? words.common.saved : said.created,
    refresh: [['categories'], ['attributes']],
    after: () => {
      settle()
      if (!given) void navigate({ to: '/categories', ignoreBlocker: true } as never)
    },
    isQuiet: true,
  })
}
