import { Fieldset, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { dangol, orThrow, queries, type BodyOf } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { FormEnd } from '../../parts/form-end.tsx'
import { Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { CopyCheck } from '../ideal-customer/copy-check.tsx'
import { ArticleFields } from './article-fields.tsx'
import { ArticleProducts } from './article-products.tsx'
import { bodyOf, patchOf, valuesOf, type Article, type Values } from './article-values.ts'

const said = words.help

/** Writes an article or changes the one given. */
export function ArticleForm({ given }: { given?: Article }) {
  const may = useMay()
  const locales = useLocales()
  const [first = 'en'] = locales
  const form = useForm<Values>({ initialValues: valuesOf(given) })
  const [isDone, setDone] = useState(false)
  const save = useSave(given, () => setDone(true))
  const submit = form.onSubmit((values) => {
    const body = given ? patchOf(values, form.getInitialValues()) : bodyOf(values)
    save.mutate(body, { onError: (error) => showErrors(form, { error, body, locale: first }) })
  })
  const { title, lead, body } = form.values
  useLeavingGuard(form.isDirty() && !isDone)
  return (
    <form onSubmit={submit} noValidate>
      <Fieldset variant="unstyled" m={0} miw={0} disabled={!may('help:write')}>
        <Stack gap="lg">
          {save.error && <Problem error={save.error} />}
          <ArticleFields form={form} given={given} locales={locales} />
          <CopyCheck texts={{ title, lead, body }} />
          <ArticleProducts form={form} />
        </Stack>
      </Fieldset>
      <FormEnd form={form} isSaving={save.isPending} create={given ? undefined : said.createAct} />
    </form>
  )
}

function useSave(given: Article | undefined, settle: () => void) {
  const navigate = useNavigate()
  return useDoing({
    run: (body: object) =>
      given
        ? orThrow(dangol.PATCH('/api/admin/v1/articles/{id}', { params: { path: { id: given.id } }, body }))
        : orThrow(dangol.POST('/api/admin/v1/articles', { body: body as BodyOf<'createArticle'> })),
    done: given ? words.common.saved : said.created,
    refresh: [['articles']],
    after: (saved) => {
      settle()
      queries.setQueryData(['article', saved.id], saved)
      if (!given) void navigate({ to: `/help/${saved.id}`, ignoreBlocker: true } as never)
    },
    isQuiet: true,
  })
}
