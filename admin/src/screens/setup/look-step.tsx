import { Fieldset, Input, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { dangol, orThrow, ProblemError, queries, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { ColourField } from '../../parts/colour-field.tsx'
import { Part } from '../../parts/page.tsx'
import { Problem } from '../../parts/states.tsx'
import { Translations } from '../../parts/translations.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { LogoField } from './logo-field.tsx'
import { Preview } from './preview.tsx'

const said = words.setup
const colours = ['brand', 'accent', 'paper'] as const

type Given = Schemas['VersionedShopSettings']
type Settings = Given['settings']
export interface Look extends Pick<Settings, 'name' | 'tagline' | 'colours'> {
  logoMediaId: string | null
}

interface LookStepProps {
  ends: ReactNode
  saved: () => void
}

export function LookStep(props: LookStepProps) {
  const settings = useQuery({
    queryKey: ['settings'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/settings')),
    refetchOnWindowFocus: false,
  })
  return (
    <Part title={said.steps.look.title} about={said.steps.look.about}>
      <Asked query={settings}>{(given) => <LookForm key={given.version} given={given} {...props} />}</Asked>
    </Part>
  )
}

function LookForm({ given: { settings, version }, ends, saved }: LookStepProps & { given: Given }) {
  const may = useMay()
  const { name, tagline, colours: own, logoMediaId = null, defaultLocale, locales } = settings
  const form = useForm<Look>({
    initialValues: { name, tagline, colours: own, logoMediaId },
    validate: { name: (text) => (text.trim() ? null : said.nameMissing) },
  })
  const save = useDoing({
    run: (look: Look) => orThrow(dangol.PATCH('/api/admin/v1/settings', { body: { settings: { ...look }, version } })),
    after: (kept) => {
      form.resetDirty()
      queries.setQueryData(['settings'], kept)
      saved()
    },
    isQuiet: true,
  })
  const submit = form.onSubmit((look) => {
    if (!form.isDirty()) return saved()
    save.mutate(look, { onError: (error) => error instanceof ProblemError && form.setErrors(error.fields) })
  })
  useLeavingGuard(form.isDirty() && !save.isSuccess)
  return (
    <form id="look" onSubmit={submit} noValidate>
      <Fieldset variant="unstyled" m={0} miw={0} disabled={!may('settings:write')}>
        <div className="look-step">
          <Stack>
            {save.error && <Problem error={save.error} />}
            <TextInput
              label={said.name}
              description={said.nameHint}
              maxLength={80}
              required
              {...form.getInputProps('name')}
            />
            <Input.Wrapper description={said.taglineHint}>
              <Translations form={form} path="tagline" label={said.tagline} locales={locales} maxLength={200} />
            </Input.Wrapper>
            <LogoField
              value={form.values.logoMediaId}
              onChange={(mediaId) => form.setFieldValue('logoMediaId', mediaId)}
              error={form.errors['logoMediaId']}
            />
            <Colours form={form} />
          </Stack>
          <Preview look={form.values} locale={defaultLocale} />
        </div>
      </Fieldset>
      {ends}
    </form>
  )
}

const Colours = ({ form }: { form: UseFormReturnType<Look> }) => (
  <SimpleGrid type="container" cols={{ base: 1, '480px': 3 }}>
    {colours.map((colour) => (
      <ColourField
        key={colour}
        label={words.settings[colour]}
        description={said[`${colour}Hint`]}
        {...form.getInputProps(`colours.${colour}`)}
      />
    ))}
  </SimpleGrid>
)
