import { Button, Group, Input, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow } from '../../api.ts'
import { useDialogGuard } from '../../parts/dialog-guard.tsx'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { Translations } from '../../parts/translations.tsx'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { writtenTexts } from '../markets/shop-markets.ts'
import { savedAnswerWords as said } from './answer-words.ts'
import { type SavedAnswer, savedKey } from './use-saved-choice.ts'

const dialog = 'saved-answer'

interface Values {
  title: string
  body: Record<string, string>
}

/** Asks for an answer to keep, or for other words of one that is kept. */
export const askForAnswer = (answer?: SavedAnswer): void =>
  void modals.open({
    modalId: dialog,
    size: 'lg',
    title: answer ? said.changeTitle : said.addTitle,
    children: <SavedAnswerForm answer={answer} />,
  })

function SavedAnswerForm({ answer }: { answer: SavedAnswer | undefined }) {
  const locales = useLocales()
  const form = useForm<Values>({ initialValues: { title: answer?.title ?? '', body: { ...answer?.body } } })
  const save = useDoing({
    run: (values: Values) => post(answer?.id, { ...values, body: writtenTexts(values.body) }),
    done: said.kept,
    refresh: [savedKey],
    after: () => modals.close(dialog),
    isQuiet: true,
  })
  const submit = form.onSubmit((body) =>
    save.mutate(body, { onError: (error) => showErrors(form, { error, body, locale: locales[0] }) }),
  )
  const { close, question } = useDialogGuard(dialog, form.isDirty() && !save.isSuccess)
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <TextInput
          label={said.name}
          description={said.nameHint}
          maxLength={80}
          required
          data-autofocus
          {...form.getInputProps('title')}
        />
        <Input.Wrapper description={said.bodyHint}>
          <Translations form={form} path="body" label={said.body} locales={locales} maxLength={4_000} isLong />
        </Input.Wrapper>
        {question || (
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {words.common.keep}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {words.common.save}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}

async function post(id: string | undefined, body: Values): Promise<void> {
  if (id) await orThrow(dangol.PUT('/api/admin/v1/saved-answers/{id}', { params: { path: { id } }, body }))
  else await orThrow(dangol.POST('/api/admin/v1/saved-answers', { body }))
}
