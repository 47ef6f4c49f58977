import { Fieldset, SimpleGrid, Stack, Switch, TagsInput, Text, Title } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, ProblemError, queries, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Below } from '../../parts/below.tsx'
import { useDoing } from '../../parts/doing.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { Page, Part } from '../../parts/page.tsx'
import { SaveBar } from '../../parts/save-bar.tsx'
import { Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { Choice } from './block-fields.tsx'
import { PreferredWords } from './preferred-words.tsx'
import { voiceWords as said } from './voice-words.ts'

export type Voice = Schemas['Voice']
export type VoiceForm = UseFormReturnType<Voice>

const voiceKey = ['voice'] as const
const surfaces = ['mail', 'short', 'chat', 'success'] as const

/** How the shop sounds, by the place where it speaks. */
export function VoiceScreen() {
  const voice = useQuery({
    queryKey: voiceKey,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/voice')),
    refetchOnWindowFocus: false,
  })
  return (
    <Below to="/settings" label={said.back}>
      <Page title={said.title} about={said.about}>
        <Asked query={voice} rows={10}>
          {(given) => <Form given={given} />}
        </Asked>
      </Page>
    </Below>
  )
}

function Form({ given }: { given: Voice }) {
  const may = useMay()
  const form = useForm<Voice>({ initialValues: given })
  const save = useDoing({
    run: (values: Voice) => orThrow(dangol.PUT('/api/admin/v1/voice', { body: values })),
    done: words.common.saved,
    after: (saved) => {
      queries.setQueryData(voiceKey, saved)
      form.setInitialValues(saved)
      form.reset()
    },
    isQuiet: true,
  })
  const submit = form.onSubmit((values) =>
    save.mutate(values, { onError: (error) => error instanceof ProblemError && form.setErrors(error.fields) }),
  )
  useLeavingGuard(form.isDirty())
  return (
    <form onSubmit={submit} noValidate>
      <Fieldset variant="unstyled" m={0} miw={0} disabled={!may('messages:write')}>
        <Stack gap="lg">
          {save.error && <Problem error={save.error} />}
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {surfaces.map((surface) => (
              <Surface key={surface} form={form} surface={surface} />
            ))}
          </SimpleGrid>
          <Part>
            <TagsInput
              label={said.forbidden}
              description={said.forbiddenHint}
              maxTags={200}
              {...form.getInputProps('forbidden')}
            />
          </Part>
          <PreferredWords form={form} />
        </Stack>
      </Fieldset>
      <SaveBar isShown={form.isDirty()} isSaving={save.isPending} discard={() => form.reset()} />
    </form>
  )
}

function Surface({ form, surface }: { form: VoiceForm; surface: (typeof surfaces)[number] }) {
  const { formality, warmth, emoji } = form.values.surfaces[surface]
  const name = said.surfaces[surface]
  return (
    <Part>
      <Stack gap="sm" role="group" aria-label={name}>
        <Title order={2} size="h3">
          {name}
        </Title>
        <Choice
          label={said.warmth}
          value={warmth}
          choices={said.warmths}
          onChange={(to) => form.setFieldValue(`surfaces.${surface}.warmth`, to)}
        />
        <Choice
          label={said.formality}
          value={formality}
          choices={said.formalities}
          onChange={(to) => form.setFieldValue(`surfaces.${surface}.formality`, to)}
        />
        <Switch
          label={<Text size="sm">{said.emoji}</Text>}
          checked={emoji}
          onChange={({ currentTarget }) => form.setFieldValue(`surfaces.${surface}.emoji`, currentTarget.checked)}
        />
      </Stack>
    </Part>
  )
}
