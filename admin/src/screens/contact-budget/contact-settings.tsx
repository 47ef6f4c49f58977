import { Checkbox, Fieldset, NumberInput, Select, SimpleGrid, Stack, Switch, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { dangol, orThrow, queries, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { Part } from '../../parts/page.tsx'
import { SaveBar } from '../../parts/save-bar.tsx'
import { Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { contactWords } from './words.ts'

const said = contactWords.settings

type Budget = Schemas['ContactBudget']
type Values = Budget['settings']

/** How much the shop allows itself. */
export function ContactSettings({ given: { settings, version } }: { given: Budget }) {
  const may = useMay()
  const form = useForm<Values>({ initialValues: settings })
  const save = useDoing({
    run: (change: Values) => orThrow(dangol.PATCH('/api/admin/v1/contact-budget', { body: { change, version } })),
    done: said.saved,
    after: (saved) => {
      form.resetDirty()
      queries.setQueryData(['contact-budget'], saved)
    },
    isQuiet: true,
  })
  const submit = form.onSubmit((body) => save.mutate(body, { onError: (error) => showErrors(form, { error, body }) }))
  useLeavingGuard(form.isDirty() && !save.isSuccess)
  return (
    <form onSubmit={submit} noValidate>
      <Fieldset variant="unstyled" m={0} miw={0} disabled={!may('messages:write')}>
        <Stack gap="lg">
          {save.error && <Problem error={save.error} />}
          <Part title={said.budget}>
            <Stack>
              <SimpleGrid cols={{ base: 1, xs: 2 }}>
                <NumberInput
                  label={said.perWeek}
                  description={said.perWeekHint}
                  inputWrapperOrder={order}
                  min={0}
                  max={50}
                  allowDecimal={false}
                  {...form.getInputProps('perWeek')}
                />
                <NumberInput
                  label={said.reserved}
                  description={said.reservedHint}
                  inputWrapperOrder={order}
                  min={0}
                  max={50}
                  allowDecimal={false}
                  {...form.getInputProps('reserved')}
                />
              </SimpleGrid>
              <Switch
                label={said.digest}
                description={said.digestHint}
                {...form.getInputProps('digest', { type: 'checkbox' })}
              />
            </Stack>
          </Part>
          <QuietFields form={form} />
        </Stack>
      </Fieldset>
      <SaveBar isShown={form.isDirty()} isSaving={save.isPending} discard={() => form.reset()} />
    </form>
  )
}

/** Fields stand in one line, however long what is said below them. */
const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description']

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }))

function QuietFields({ form }: { form: ReturnType<typeof useForm<Values>> }) {
  const { quiet } = form.values
  const hour = (name: 'from' | 'to') => ({
    value: String(quiet[name]),
    onChange: (value: string | null) => form.setFieldValue(`quiet.${name}`, Number(value ?? 0)),
    error: form.errors[`quiet.${name}`],
  })
  return (
    <Part title={contactWords.settings.quiet} about={said.quietAbout}>
      <Stack>
        <SimpleGrid cols={2} maw={360}>
          <Select label={said.from} data={hours} allowDeselect={false} {...hour('from')} />
          <Select label={said.to} data={hours} allowDeselect={false} {...hour('to')} />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          {said.none}
        </Text>
        <Checkbox.Group label={said.channels} {...form.getInputProps('quiet.channels')}>
          <Stack gap="xs" mt="xs">
            {Object.entries(said.channel).map(([value, label]) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Stack>
    </Part>
  )
}
