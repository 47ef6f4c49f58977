import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow, ProblemError, type BodyOf, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { showKey } from './shown-key.tsx'

const said = words.sources
type Source = Schemas['Source']
type ToKeep = BodyOf<'addSource'>

const channels = Object.entries(said.channels).map(([value, label]) => ({ value, label }))

export const askForSource = (given?: Source): void => {
  modals.open({
    modalId: 'source',
    title: given ? words.common.change : said.add,
    size: 'lg',
    children: <SourceForm {...(given && { given })} />,
  })
}

interface Values {
  name: string
  channel: Source['channel']
  origins: string
}

/** Asks what a source is; a new one answers with its key. */
function SourceForm({ given }: { given?: Source }) {
  const form = useForm<Values>({
    initialValues: {
      name: given?.name ?? '',
      channel: given?.channel ?? 'web',
      origins: given?.origins.join('\n') ?? '',
    },
    validate: { name: (name) => (name.trim() ? null : said.nameMissing) },
  })
  const save = useSaving(given?.id, (error) => form.setErrors(inFields(error)))
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate({ ...values, origins: linesOf(values.origins) }))}>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <TextInput label={said.name} description={said.nameHint} data-autofocus {...form.getInputProps('name')} />
        <Select
          label={said.channel}
          description={said.channelHint}
          data={channels}
          allowDeselect={false}
          {...form.getInputProps('channel')}
        />
        <Textarea
          label={said.origins}
          description={said.originsHint}
          autosize
          minRows={2}
          {...form.getInputProps('origins')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {given ? words.common.save : said.add}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function useSaving(id: string | undefined, onFault: (error: ProblemError) => void) {
  return useDoing({
    run: (body: ToKeep) =>
      keep(id, body).catch((error: unknown) => {
        if (error instanceof ProblemError) onFault(error)
        throw error
      }),
    refresh: [['sources'], ['source']],
    isQuiet: true,
    after: (secret) => {
      modals.close('source')
      if (secret) showKey(secret)
    },
  })
}

/** @returns the key of a new one */
async function keep(id: string | undefined, body: ToKeep): Promise<string | undefined> {
  if (id === undefined) return (await orThrow(dangol.POST('/api/admin/v1/sources', { body }))).key
  await orThrow(dangol.PUT('/api/admin/v1/sources/{id}', { params: { path: { id } }, body }))
  return undefined
}

const linesOf = (text: string): string[] =>
  text
    .split(/[\s,]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A fault of one line is shown at the field. */
const inFields = (error: ProblemError): Record<string, string> =>
  Object.fromEntries(
    Object.entries(error.fields).map(([field, message]) => [field.replace(/\..*/, ''), String(message)]),
  )
