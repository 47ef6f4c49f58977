import { Button, Group, Select, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow, type BodyOf, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'

const said = words.customers.consent
type Change = BodyOf<'changeConsent'>

/** Writes down in her place what she said to staff; the reason is kept as proof. */
export function ConsentForm({ id, consents }: { id: string; consents: Schemas['CustomerConsents'] }) {
  const isGranted = consents.standings.some(({ purpose, state }) => purpose === 'marketing' && state === 'granted')
  const form = useForm<Change>({
    initialValues: { channel: 'email', purpose: 'marketing', state: isGranted ? 'withdrawn' : 'granted', reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : said.reasonMissing) },
  })
  const change = useDoing({
    run: (body: Change) =>
      orThrow(dangol.POST('/api/admin/v1/customers/{id}/consents', { params: { path: { id } }, body })),
    done: words.common.saved,
    refresh: [['customer', id, 'consents']],
    after: () => modals.closeAll(),
    isQuiet: true,
  })
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values))}>
      <Stack>
        {change.error && <Problem error={change.error} />}
        <Select
          label={said.channel}
          allowDeselect={false}
          data={Object.entries(said.channels).map(([value, label]) => ({ value, label }))}
          {...form.getInputProps('channel')}
        />
        <Select
          label={said.purpose}
          allowDeselect={false}
          data={Object.entries(said.purposes).map(([value, label]) => ({ value, label }))}
          {...form.getInputProps('purpose')}
        />
        <Select
          label={said.state}
          allowDeselect={false}
          data={(['granted', 'withdrawn'] as const).map((value) => ({ value, label: said.states[value] }))}
          {...form.getInputProps('state')}
        />
        <Textarea
          label={said.reason}
          description={said.reasonHint}
          autosize
          minRows={2}
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={change.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
