import {
  Button,
  Fieldset,
  Group,
  Input,
  MultiSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { Part } from '../../parts/page.tsx'
import { Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { useMarkets } from '../markets/shop-markets.ts'
import { lookName, surfaceName, type Experiment } from './experiment-state.tsx'
import { designOf, newValues, valuesOf, type Design, type Values } from './experiment-values.ts'
import { Foresight } from './foresight.tsx'

const said = words.experiments

interface FormProps {
  given?: Experiment
  /** Codes of all markets: a new one takes place in all of them. */
  markets: string[]
}

/** Writes down what will be tried, and tells meanwhile how long it takes. */
export function ExperimentForm({ given, markets }: FormProps) {
  const may = useMay()
  const form = useForm<Values>({ initialValues: given ? valuesOf(given) : newValues(markets) })
  const save = useSave(given, () => form.resetDirty())
  const submit = form.onSubmit((values) => {
    const design = designOf(values)
    save.mutate(design, { onError: (error) => showErrors(form, { error, body: design }) })
  })
  const isDirty = form.isDirty()
  useLeavingGuard(isDirty && !save.isSuccess)
  return (
    <form onSubmit={submit} noValidate>
      <Fieldset variant="unstyled" disabled={!may('experiments:write')}>
        <Stack gap="lg">
          {save.error && <Problem error={save.error} />}
          <WhatFields form={form} />
          <WhoFields form={form} />
          <JudgeFields form={form} />
          <Foresight design={designOf(form.values)} isSaved={!isDirty} {...(given ? { experimentId: given.id } : {})} />
          <Group justify="flex-end">
            <Button type="submit" variant={given ? 'default' : 'filled'} loading={save.isPending}>
              {said.save}
            </Button>
          </Group>
        </Stack>
      </Fieldset>
    </form>
  )
}

interface FieldsProps {
  form: UseFormReturnType<Values>
}

function WhatFields({ form }: FieldsProps) {
  const surfaces = useQuery({
    queryKey: ['surfaces'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/experiments/surfaces')),
    staleTime: Infinity,
  })
  const known = surfaces.data?.items ?? []
  const looks = known.find(({ surface }) => surface === form.values.surface)?.variants ?? []
  const choose = (surface: string | null) => {
    const [control = '', other = ''] = known.find((each) => each.surface === surface)?.variants ?? []
    form.setValues({ surface: surface as Values['surface'], control, shares: { [control]: 50, [other]: 50 } })
  }
  return (
    <Part title={said.what}>
      <Stack>
        <TextInput label={said.key} description={said.keyHint} maxLength={64} required {...form.getInputProps('key')} />
        <Textarea
          label={said.hypothesis}
          description={said.hypothesisHint}
          maxLength={500}
          autosize
          minRows={2}
          required
          {...form.getInputProps('hypothesis')}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={said.surface}
            description={said.surfaceHint}
            allowDeselect={false}
            data={known.map(({ surface }) => ({ value: surface, label: surfaceName(surface) }))}
            value={form.values.surface}
            onChange={choose}
          />
          <Select
            label={said.control}
            description={said.controlHint}
            allowDeselect={false}
            data={looks.map((value) => ({ value, label: lookName(value) }))}
            {...form.getInputProps('control')}
          />
        </SimpleGrid>
        <ShareFields form={form} looks={looks} />
      </Stack>
    </Part>
  )
}

const ShareFields = ({ form, looks }: FieldsProps & { looks: readonly string[] }) => (
  <Input.Wrapper label={said.shares} description={said.sharesHint} error={form.errors['variants']} labelElement="div">
    <SimpleGrid cols={{ base: 1, sm: looks.length }} mt="xs">
      {looks.map((look) => (
        <NumberInput
          key={look}
          label={lookName(look)}
          min={0}
          max={99}
          decimalScale={2}
          suffix=" %"
          {...form.getInputProps(`shares.${look}`)}
          value={form.values.shares[look] ?? ''}
        />
      ))}
    </SimpleGrid>
  </Input.Wrapper>
)

function WhoFields({ form }: FieldsProps) {
  const { data } = useMarkets()
  return (
    <Part title={said.who}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <MultiSelect
          label={said.markets}
          description={said.marketsHint}
          data={(data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          {...form.getInputProps('markets')}
        />
        <NumberInput
          label={said.traffic}
          description={said.trafficHint}
          min={1}
          max={100}
          suffix=" %"
          {...form.getInputProps('traffic')}
          error={form.errors['trafficBasisPoints']}
        />
      </SimpleGrid>
    </Part>
  )
}

function JudgeFields({ form }: FieldsProps) {
  const { metric } = form.values
  const all = Object.entries(said.metrics).map(([value, label]) => ({ value, label }))
  return (
    <Part title={said.judged}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={said.metric}
          description={said.metricHints[metric]}
          allowDeselect={false}
          data={all.filter(({ value }) => value !== 'cancelled-orders')}
          {...form.getInputProps('metric')}
        />
        <NumberInput
          label={said.lift}
          description={said.liftHint}
          min={0.5}
          max={100}
          decimalScale={2}
          suffix=" %"
          {...form.getInputProps('lift')}
          error={form.errors['smallestLiftBasisPoints']}
        />
        <MultiSelect
          label={said.guardrails}
          description={said.guardrailsHint}
          data={all.filter(({ value }) => value !== metric)}
          {...form.getInputProps('guardrails')}
        />
      </SimpleGrid>
    </Part>
  )
}

function useSave(given: Experiment | undefined, settle: () => void) {
  const navigate = useNavigate()
  return useDoing({
    run: (body: Design) =>
      given
        ? orThrow(dangol.PUT('/api/admin/v1/experiments/{id}', { params: { path: { id: given.id } }, body }))
        : orThrow(dangol.POST('/api/admin/v1/experiments', { body })),
    done: said.saved,
    refresh: [['experiments'], ['experiment']],
    after: ({ id }) => {
      settle()
      if (!given) void navigate({ to: `/experiments/${id}`, ignoreBlocker: true } as never)
    },
    isQuiet: true,
  })
}
