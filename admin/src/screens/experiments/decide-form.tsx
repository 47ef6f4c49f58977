import { Button, Checkbox, Group, Select, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { lookName } from './experiment-state.tsx'

const said = words.experiments

export const askToDecide = (experimentId: string, variants: readonly string[]) =>
  modals.open({
    modalId: 'decide',
    title: said.decideTitle,
    children: <DecideForm experimentId={experimentId} variants={variants} />,
  })

/** Which look stays, and why. */
function DecideForm({ experimentId, variants }: { experimentId: string; variants: readonly string[] }) {
  const form = useForm({ initialValues: { variant: variants[0] ?? '', apply: true, note: '' } })
  const decide = useDoing({
    run: (body: Schemas['ExperimentDecisionInput']) =>
      orThrow(dangol.POST('/api/admin/v1/experiments/{id}/decide', { params: { path: { id: experimentId } }, body })),
    done: said.isDecided,
    refresh: [['experiments'], ['experiment', experimentId], ['settings']],
    after: () => modals.close('decide'),
    isQuiet: true,
  })
  return (
    <form
      onSubmit={form.onSubmit(({ note, ...rest }) => decide.mutate({ ...rest, ...(note ? { note } : {}) }))}
      noValidate
    >
      <Stack>
        {decide.error && <Problem error={decide.error} />}
        <Select
          label={said.decision}
          allowDeselect={false}
          data={variants.map((value) => ({ value, label: lookName(value) }))}
          {...form.getInputProps('variant')}
        />
        <Checkbox
          label={said.apply}
          description={said.applyHint}
          {...form.getInputProps('apply', { type: 'checkbox' })}
        />
        <Textarea
          label={said.note}
          description={said.noteHint}
          maxLength={1_000}
          autosize
          minRows={2}
          {...form.getInputProps('note')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={decide.isPending}>
            {said.decide}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
