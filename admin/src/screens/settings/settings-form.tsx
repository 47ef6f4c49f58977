import { Fieldset, Stack } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { dangol, orThrow, ProblemError, queries, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { SaveBar } from '../../parts/save-bar.tsx'
import { Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { CopyCheck } from '../ideal-customer/copy-check.tsx'
import { ChatFields } from './chat-fields.tsx'
import { ReturnFields } from './return-fields.tsx'
import { CheckoutFields } from './checkout-fields.tsx'
import { QuestionFields } from './question-fields.tsx'
import { ReviewFields } from './review-fields.tsx'
import { ToneFields } from './tone-fields.tsx'
import { ColourFields, ContactFields, FounderFields, PolicyFields, ShopFields } from './settings-fields.tsx'

type Versioned = Schemas['VersionedShopSettings']
export type Values = Schemas['ShopSettings']
export type SettingsFields = UseFormReturnType<Values>

/** Texts that may be left out: an empty field means that there is none. */
const optional = ['baseUrl', 'phone', 'address'] as const

export function SettingsForm({ given: { settings, version } }: { given: Versioned }) {
  const may = useMay()
  const form = useForm<Values>({ initialValues: { ...settings, ...emptied(settings) } })
  const save = useDoing({
    run: (values: Values) =>
      orThrow(dangol.PATCH('/api/admin/v1/settings', { body: { settings: changed(values, settings), version } })),
    done: words.common.saved,
    after: (saved) => {
      form.resetDirty()
      queries.setQueryData(['settings'], saved)
    },
    isQuiet: true,
  })
  const submit = form.onSubmit((values) =>
    save.mutate(values, {
      onError: (error) => error instanceof ProblemError && form.setErrors(error.fields),
    }),
  )
  useLeavingGuard(form.isDirty() && !save.isSuccess)
  return (
    <form onSubmit={submit} noValidate>
      <Fieldset variant="unstyled" m={0} miw={0} disabled={!may('settings:write')}>
        <Stack gap="lg">
          {save.error && <Problem error={save.error} />}
          <ShopFields form={form} />
          <ContactFields form={form} />
          <ColourFields form={form} />
          <FounderFields form={form} />
          <ToneFields form={form} />
          <ReturnFields form={form} />
          <CheckoutFields form={form} />
          <PolicyFields form={form} />
          <CopyCheck texts={pagesIn(form.values)} />
          <ReviewFields form={form} />
          <QuestionFields form={form} />
          <ChatFields form={form} />
        </Stack>
      </Fieldset>
      <SaveBar isShown={form.isDirty()} isSaving={save.isPending} discard={() => form.reset()} />
    </form>
  )
}

/** What shoppers read of the shop itself; what the law has it say is left out. */
const pagesIn = ({ tagline, hero, founder, policies }: Values) => ({
  tagline,
  ...{ 'hero.title': hero.title, 'hero.text': hero.text },
  ...{ 'founder.story': founder.story, 'founder.thanks': founder.thanks },
  ...{ 'policies.delivery': policies.delivery, 'policies.returns': policies.returns },
})

const emptied = (settings: Values) => Object.fromEntries(optional.map((name) => [name, settings[name] ?? '']))

/** The top-level settings that differ; one that was emptied is taken away. */
function changed(values: Values, before: Values): Record<string, unknown> {
  const names = Object.keys(values) as (keyof Values)[]
  const differing = names.filter((name) => JSON.stringify(values[name] || undefined) !== JSON.stringify(before[name]))
  return Object.fromEntries(differing.map((name) => [name, values[name] === '' ? null : values[name]]))
}
