import { Button, Fieldset, Group, Stack, Text, Textarea, TextInput, type TextInputProps } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDialogGuard } from '../../parts/dialog-guard.tsx'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'

const said = words.topics
const modalId = 'own-topic'

interface TopicGiven {
  id?: string
  name: string
  words: string[]
  shopperName?: { en?: string | undefined; ko?: string | undefined }
}

const languages = ['en', 'ko'] as const

export const askForTopic = (given?: TopicGiven) =>
  modals.open({
    modalId,
    title: given?.id ? said.change : said.add,
    children: <OwnTopicForm {...(given ? { given } : {})} />,
  })

function OwnTopicForm({ given }: { given?: TopicGiven }) {
  const shown = given?.shopperName
  const form = useForm({
    initialValues: {
      name: given?.name ?? '',
      words: (given?.words ?? []).join('\n'),
      shopperName: { en: shown?.en ?? '', ko: shown?.ko ?? '' },
    },
  })
  const save = useDoing({
    run: (body: Schemas['OwnTopicToSaveInput']) =>
      given?.id
        ? orThrow(dangol.PUT('/api/admin/v1/own-topics/{id}', { params: { path: { id: given.id } }, body }))
        : orThrow(dangol.POST('/api/admin/v1/own-topics', { body })),
    done: words.common.saved,
    refresh: [['topics']],
    after: () => modals.close(modalId),
    isQuiet: true,
  })
  const { question } = useDialogGuard(modalId, form.isDirty() && !save.isSuccess)
  const submit = form.onSubmit((values) => {
    const list = values.words.split(/[\n,]/).map((word) => word.trim())
    const { en, ko } = values.shopperName
    const shopperName = { ...(en.trim() && { en }), ...(ko.trim() && { ko }) }
    const body = { name: values.name, words: list.filter(Boolean), shopperName }
    save.mutate(body, { onError: (error) => showErrors(form, { error, body }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <TextInput label={said.name} maxLength={60} data-autofocus {...form.getInputProps('name')} />
        <Textarea
          label={said.words}
          description={said.wordsHint}
          autosize
          minRows={4}
          maxRows={12}
          {...form.getInputProps('words')}
        />
        <ShopperNames of={(language) => form.getInputProps(`shopperName.${language}`)} />
        {question || (
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending}>
              {words.common.save}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}

/** What shoppers see of it, in each language that has a name. */
const ShopperNames = ({ of }: { of: (language: (typeof languages)[number]) => TextInputProps }) => (
  <Fieldset legend={said.shopperName}>
    <Text size="sm" c="dimmed" mb="xs">
      {said.shopperNameHint}
    </Text>
    <Group grow align="flex-start">
      {languages.map((language) => (
        <TextInput
          key={language}
          label={words.common.inLanguage(said.name, language)}
          maxLength={30}
          {...of(language)}
        />
      ))}
    </Group>
  </Fieldset>
)
