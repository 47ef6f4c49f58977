import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow, type BodyOf } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'

const said = words.webhooks
const modalId = 'webhook-replay'

type Body = BodyOf<'startWebhookReplay'>
const kinds = ['missing', 'failed', 'all'] as const

export const askToReplay = (id: string) =>
  modals.open({ modalId, title: said.replayTitle, size: 'lg', children: <ReplayForm id={id} /> })

/** Sends again what an endpoint missed since an instant. */
function ReplayForm({ id }: { id: string }) {
  const form = useForm({
    initialValues: { what: 'missing' as Body['what'], since: localMinute(Date.now() - 86_400_000) },
    validate: { since: (since) => (Number.isNaN(Date.parse(since)) ? said.sinceMissing : null) },
  })
  const start = useDoing({
    run: (body: Body) =>
      orThrow(dangol.POST('/api/admin/v1/webhooks/{id}/replays', { params: { path: { id } }, body })),
    done: said.replayStarted,
    refresh: [['webhooks', id]],
    isQuiet: true,
    after: () => modals.close(modalId),
  })
  const submit = form.onSubmit(({ what, since }) => {
    const body = { what, since: new Date(since).toISOString() }
    start.mutate(body, { onError: (error) => showErrors(form, { error, body }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {start.error && <Problem error={start.error} />}
        <Radio.Group label={said.what} {...form.getInputProps('what')}>
          <Stack gap="xs" mt="xs">
            {kinds.map((kind) => (
              <Radio key={kind} value={kind} label={said.whats[kind]} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          type="datetime-local"
          label={said.since}
          description={said.sinceHint}
          maw={280}
          {...form.getInputProps('since')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={start.isPending}>
            {said.startReplay}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** As the browser's field has it, in the reader's own time: `2026-06-01T12:00`. */
function localMinute(ms: number): string {
  const offsetMs = new Date(ms).getTimezoneOffset() * 60_000
  return new Date(ms - offsetMs).toISOString().slice(0, 16)
}
