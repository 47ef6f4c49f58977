import { Fieldset, MultiSelect, NumberInput, Stack, Switch, TagsInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, queries, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { countryChoices } from '../../parts/countries.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { Part } from '../../parts/page.tsx'
import { SaveBar } from '../../parts/save-bar.tsx'
import { Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { DecidedInAdvance } from './decided-in-advance.tsx'
import { approvalWords } from './words.ts'

const said = approvalWords.settings
type Found = Schemas['ApprovalSettingsFound']
type Values = Found['settings']

/** Which messages wait for a second pair of eyes. */
export function ApprovalRules() {
  const rules = useQuery({
    queryKey: ['approvals', 'rules'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/approvals/settings')),
  })
  return (
    <Asked query={rules} rows={8}>
      {(found) => (
        <Stack gap="lg">
          <RulesForm key={found.version} given={found} />
          <DecidedInAdvance given={found.inAdvance} />
        </Stack>
      )}
    </Asked>
  )
}

function RulesForm({ given: { settings, version, senders } }: { given: Found }) {
  const may = useMay()
  const form = useForm<Values>({ initialValues: settings })
  const save = useDoing({
    run: (change: Values) => orThrow(dangol.PATCH('/api/admin/v1/approvals/settings', { body: { change, version } })),
    done: said.saved,
    after: (saved) => {
      form.resetDirty()
      queries.setQueryData(['approvals', 'rules'], saved)
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
          <Which form={form} senders={senders} />
          <Part title={said.how}>
            <Stack>
              <NumberInput
                label={said.waitHours}
                description={said.waitHoursHint}
                min={1}
                max={720}
                maw={360}
                allowDecimal={false}
                {...form.getInputProps('waitHours')}
              />
              <Switch
                label={said.campaigns}
                description={said.campaignsHint}
                {...form.getInputProps('campaigns', { type: 'checkbox' })}
              />
              <Switch
                label={said.authorsMayDecide}
                description={said.authorsHint}
                {...form.getInputProps('authorsMayDecide', { type: 'checkbox' })}
              />
            </Stack>
          </Part>
        </Stack>
      </Fieldset>
      <SaveBar isShown={form.isDirty()} isSaving={save.isPending} discard={() => form.reset()} />
    </form>
  )
}

type Form = ReturnType<typeof useForm<Values>>

/** What can be chosen to wait, by name: journeys also before they have sent anything. */
function useSenders(form: Form, senders: Found['senders']) {
  const journeys = useQuery({
    queryKey: ['journeys', 'named'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/journeys')),
  })
  const known = new Map(senders.map(({ kind, id, name }) => [`${kind} ${id}`, name]))
  for (const { id, name } of journeys.data?.items ?? []) known.set(`journey ${id}`, name)
  const chosen = form.values.automations.map(({ kind, id }) => `${kind} ${id}`)
  for (const one of chosen) if (!known.has(one)) known.set(one, one)
  const named = [...known].map(([value, name]) => {
    const [kind = ''] = value.split(' ')
    return { value, label: `${approvalWords.kinds[kind] ?? kind}: ${name}` }
  })
  const choose = (values: string[]) =>
    form.setFieldValue(
      'automations',
      values.map((value) => {
        const [kind, ...id] = value.split(' ')
        const before = form.values.automations.find((one) => `${one.kind} ${one.id}` === value)
        return before ?? { kind: kind as Values['automations'][number]['kind'], id: id.join(' ') }
      }),
    )
  return { chosen, named, choose }
}

function Which({ form, senders }: { form: Form; senders: Found['senders'] }) {
  const { chosen, named, choose } = useSenders(form, senders)
  const templates = useQuery({
    queryKey: ['templates', 'named'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/templates')),
  })
  return (
    <Part title={said.which} about={said.whichAbout}>
      <Stack>
        <Switch label={said.everything} {...form.getInputProps('everything', { type: 'checkbox' })} />
        <TagsInput
          label={said.words}
          description={said.wordsHint}
          maxTags={200}
          maxLength={60}
          clearable
          {...form.getInputProps('words')}
        />
        <MultiSelect
          label={said.countries}
          data={countryChoices}
          searchable
          maxValues={250}
          {...form.getInputProps('countries')}
        />
        <MultiSelect
          label={said.automations}
          data={named}
          searchable
          maxValues={200}
          value={chosen}
          onChange={choose}
          error={form.errors['automations']}
        />
        <MultiSelect
          label={said.templates}
          data={(templates.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          maxValues={200}
          {...form.getInputProps('templateIds')}
        />
      </Stack>
    </Part>
  )
}
