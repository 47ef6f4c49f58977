import { Button, Chip, Group, Stack, TagsInput, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow } from '../../api.ts'
import { useDialogGuard } from '../../parts/dialog-guard.tsx'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { synonymsKey, wordsIn, type SynonymSet } from './synonyms.ts'

const said = words.searches

interface SynonymFormProps {
  set?: SynonymSet
  /** What was looked for in vain. */
  term?: string
}

/** Says which words mean the same. */
export function SynonymForm({ set, term }: SynonymFormProps) {
  const asked = wordsIn(term ?? '')
  const begun = asked.length === 1 ? asked : []
  const form = useForm<{ words: string[] }>({
    initialValues: { words: [...(set?.words ?? begun)] },
    validate: { words: (written) => (written.length < 2 ? said.tooFew : null) },
  })
  const save = useSaving(set)
  const submit = form.onSubmit((body) =>
    save.mutate(body.words, { onError: (error) => showErrors(form, { error, body }) }),
  )
  const { close, question } = useDialogGuard('synonyms', form.isDirty() && !save.isSuccess)
  const phrases = form.values.words.filter((word) => wordsIn(word).length > 1)
  const toggle = (word: string, isOn: boolean) =>
    form.setFieldValue('words', (before) => (isOn ? [word, ...before] : before.filter((one) => one !== word)))
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <Problem error={save.error} />}
        {asked.length > 1 && (
          <Stack gap={6} role="group" aria-label={said.whichWord}>
            <Text size="sm">{said.whichWord}</Text>
            <Group gap="xs">
              {asked.map((word) => (
                <Chip
                  key={word}
                  checked={form.values.words.includes(word)}
                  onChange={(isOn) => toggle(word, isOn)}
                  variant="outline"
                >
                  {word}
                </Chip>
              ))}
            </Group>
          </Stack>
        )}
        <TagsInput
          label={said.words}
          description={said.wordsHint}
          data-autofocus
          maxTags={20}
          acceptValueOnBlur
          {...form.getInputProps('words')}
        />
        {phrases.length > 0 && (
          <Text size="sm" role="status">
            {said.phrases(phrases.map((phrase) => `“${phrase}”`).join(', '))}
          </Text>
        )}
        {question || <Ends close={close} isSaving={save.isPending} />}
      </Stack>
    </form>
  )
}

const Ends = ({ close, isSaving }: { close: () => void; isSaving: boolean }) => (
  <Group justify="flex-end">
    <Button variant="default" onClick={close}>
      {words.common.keep}
    </Button>
    <Button type="submit" loading={isSaving}>
      {words.common.save}
    </Button>
  </Group>
)

const useSaving = (set: SynonymSet | undefined) =>
  useDoing({
    run: async (written: string[]) => {
      const body = { words: written }
      if (set) await orThrow(dangol.PUT('/api/admin/v1/synonyms/{id}', { params: { path: { id: set.id } }, body }))
      else await orThrow(dangol.POST('/api/admin/v1/synonyms', { body }))
    },
    done: said.saved,
    refresh: [synonymsKey],
    after: () => modals.close('synonyms'),
    isQuiet: true,
  })
