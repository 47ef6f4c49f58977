import { Group, MultiSelect, Select, TextInput } from '@mantine/core'
import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import type { StepOf, Until } from '../graph/graph.ts'
import { stepWords } from '../graph/step-words.ts'
import { DurationField } from './duration-field.tsx'
import type { FieldsOf } from './step-fields.tsx'

type Wait = StepOf<'wait'>
type Kind = keyof typeof said.waitKinds

const kindOf = (step: Wait): Kind => (step.for && step.until ? 'both' : step.until ? 'until' : 'for')

export function WaitFields({ id, step }: FieldsOf<'wait'>) {
  const { put } = useEditor()
  const kind = kindOf(step)
  return (
    <>
      <Select
        label={said.waitKind}
        allowDeselect={false}
        data={Object.entries(said.waitKinds).map(([value, label]) => ({ value, label }))}
        value={kind}
        onChange={(next) => next && put(id, ofKind(step, next as Kind))}
      />
      {step.for && (
        <DurationField
          label={said.length}
          value={step.for}
          change={(length) => put(id, { ...step, for: length }, `${id}.for`)}
        />
      )}
      {step.until && <UntilFields until={step.until} change={(until) => put(id, { ...step, until })} />}
    </>
  )
}

function ofKind(step: Wait, kind: Kind): Wait {
  const { for: length = { days: 1 }, until = { hour: 10 }, ...rest } = step
  return { ...rest, ...(kind !== 'until' && { for: length }), ...(kind !== 'for' && { until }) }
}

const blank: Record<keyof typeof said.untilKinds, Until> = {
  time: { hour: 10 },
  trait: { trait: '' },
  date: { date: '' },
}

function UntilFields({ until, change }: { until: Until; change: (until: Until) => void }) {
  const kind = 'trait' in until ? 'trait' : 'date' in until ? 'date' : 'time'
  return (
    <>
      <Select
        label={said.untilKind}
        allowDeselect={false}
        data={Object.entries(said.untilKinds).map(([value, label]) => ({ value, label }))}
        value={kind}
        onChange={(next) => next && change(blank[next as keyof typeof blank])}
      />
      {'trait' in until ? (
        <TextInput
          label={said.trait}
          description={said.traitHint}
          value={until.trait}
          onChange={({ currentTarget }) => change({ trait: currentTarget.value.trim().toLowerCase() })}
        />
      ) : 'date' in until ? (
        <TextInput
          type="date"
          label={said.date}
          value={until.date}
          onChange={({ currentTarget }) => change({ date: currentTarget.value })}
        />
      ) : (
        <TimeFields until={until} change={change} />
      )}
    </>
  )
}

export const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

interface TimeFieldsProps {
  until: { weekdays?: number[]; hour?: number }
  change: (until: Until) => void
}

const TimeFields = ({ until: { weekdays = [], hour }, change }: TimeFieldsProps) => {
  const set = (days: number[], at: number | undefined) =>
    change({ ...(days.length > 0 && { weekdays: days }), ...(at !== undefined && { hour: at }) })
  return (
    <Group gap="xs" align="flex-start" grow preventGrowOverflow={false}>
      <MultiSelect
        label={said.weekdays}
        placeholder={weekdays.length === 0 ? said.anyDay : undefined}
        data={stepWords.weekdays.map((label, at) => ({ value: String(at + 1), label }))}
        value={weekdays.map(String)}
        onChange={(days) => set(days.map(Number).sort(), hour ?? (days.length > 0 ? undefined : 10))}
      />
      <Select
        label={said.hour}
        placeholder={said.anyHour}
        clearable={weekdays.length > 0}
        data={hours}
        value={hour === undefined ? null : String(hour)}
        onChange={(at) => set(weekdays, at === null ? undefined : Number(at))}
      />
    </Group>
  )
}
