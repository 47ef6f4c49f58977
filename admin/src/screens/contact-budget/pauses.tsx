import { Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { countryChoices, countryName } from '../../parts/countries.ts'
import { useDialogGuard } from '../../parts/dialog-guard.tsx'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { useSegments } from '../segments/use-names.ts'
import { contactWords as said } from './words.ts'

type Pause = Schemas['MessagePause']

/** What is paused now, who did it and why. */
export const Pauses = ({ pauses }: { pauses: readonly Pause[] }) =>
  pauses.length > 0 && (
    <Stack gap="xs" mt="md">
      {pauses.map((pause) => (
        <Paused key={pause.id} pause={pause} />
      ))}
    </Stack>
  )

function Paused({ pause: { id, country, segment, reason, byName, since } }: { pause: Pause }) {
  const may = useMay()
  const end = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/contact-budget/pauses/{id}/end', { params: { path: { id } } })),
    done: said.ended,
    refresh: [['contact-budget']],
  })
  return (
    <Alert variant="outline" color="yellow">
      <Group justify="space-between" gap="sm">
        <div>
          <Text size="sm" fw={600}>
            {segment
              ? said.pausedFor(segment.name)
              : country
                ? said.pausedIn(countryName(country))
                : said.pausedEverywhere}
          </Text>
          <Text size="sm">{reason}</Text>
          <Text size="xs" c="dimmed">
            {said.pausedBy(byName ?? said.aProgram, showInstant(since))}
          </Text>
        </div>
        {may('messages:write') && (
          <Button size="xs" variant="default" loading={end.isPending} onClick={() => end.mutate()}>
            {said.end}
          </Button>
        )}
      </Group>
    </Alert>
  )
}

const ofSegment = 'segment:'

const placeOf = (where: string): { country?: string; segmentId?: string } => {
  if (where.startsWith(ofSegment)) return { segmentId: where.slice(ofSegment.length) }
  return where ? { country: where } : {}
}

export const pauseFormId = 'pause-messages'

export function PauseForm() {
  const form = useForm({
    initialValues: { where: '', reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : said.reasonMissing) },
  })
  const pause = useDoing({
    run: ({ where, reason }: { where: string; reason: string }) =>
      orThrow(dangol.POST('/api/admin/v1/contact-budget/pauses', { body: { reason, ...placeOf(where) } })),
    done: said.paused,
    refresh: [['contact-budget']],
    isQuiet: true,
    after: () => modals.close(pauseFormId),
  })
  const segments = useSegments()
  const named = (segments.data?.items ?? []).map(({ id, name }) => ({ value: ofSegment + id, label: name }))
  const { close, question } = useDialogGuard(pauseFormId, form.isDirty() && !pause.isSuccess)
  const submit = form.onSubmit((body) => pause.mutate(body, { onError: (error) => showErrors(form, { error, body }) }))
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {pause.error && <Problem error={pause.error} />}
        <Text size="sm" c="dimmed">
          {said.pauseAbout}
        </Text>
        <Select
          label={said.where}
          description={said.whereHint}
          data={[
            { value: '', label: said.everywhere },
            { group: said.toSegment, items: named },
            { group: said.toCountry, items: countryChoices },
          ]}
          searchable
          allowDeselect={false}
          {...form.getInputProps('where')}
        />
        <TextInput
          label={said.reason}
          description={said.reasonHint}
          maxLength={500}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        {question || (
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {words.common.keep}
            </Button>
            <Button type="submit" loading={pause.isPending}>
              {said.pause}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}
