import { Fieldset, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { dangol, orThrow, queries, type BodyOf } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { Part } from '../../parts/page.tsx'
import { FormEnd } from '../../parts/form-end.tsx'
import { plainWords, SeoFields } from '../../parts/seo-fields.tsx'
import { Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { CopyCheck } from '../ideal-customer/copy-check.tsx'
import { bodyOf, patchOf, valuesOf, type Collection, type Values } from './collection-values.ts'
import { conditionErrors } from './condition-errors.ts'
import { GoodsFields } from './goods-fields.tsx'
import { ToldFields } from './told-fields.tsx'

const said = words.collections

/** Makes a collection or changes the one given. */
export function CollectionForm({ given }: { given?: Collection }) {
  const may = useMay()
  const locales = useLocales()
  const [first = 'en'] = locales
  const form = useForm<Values>({ initialValues: valuesOf(given), validate: conditionErrors })
  const [isDone, setDone] = useState(false)
  const save = useSave(given, () => setDone(true))
  const submit = form.onSubmit((values) => {
    const body = given ? patchOf(values, form.getInitialValues()) : bodyOf(values)
    save.mutate(body, { onError: (error) => showErrors(form, { error, body, locale: first }) })
  })
  const { title, description } = form.values
  useLeavingGuard(form.isDirty() && !isDone)
  return (
    <form onSubmit={submit} noValidate>
      <Fieldset variant="unstyled" m={0} miw={0} disabled={!may('catalog:write')}>
        <Stack gap="lg">
          {save.error && <Problem error={save.error} />}
          <ToldFields form={form} kept={given?.handle ?? ''} locales={locales} />
          <CopyCheck texts={{ title, description }} />
          <GoodsFields form={form} given={given} />
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

function useSave(given: Collection | undefined, settle: () => void) {
  const navigate = useNavigate()
  return useDoing({
    run: (body: object) =>
      given
        ? orThrow(dangol.PATCH('/api/admin/v1/collections/{id}', { params: { path: { id: given.id } }, body }))
        : orThrow(dangol.POST('/api/admin/v1/collections', { body: body as BodyOf<'createCollection'> })),
    done: given ? words.common.saved : said.created,
    refresh: [['collections'], ['collection-choice'], ['products']],
    after: (saved) => {
      settle()
      queries.setQueryData(['collection', saved.id], saved)
      if (!given) void navigate({ to: `/collections/${saved.id}`, ignoreBlocker: true } as never)
    },
    isQuiet: true,
  })
}
