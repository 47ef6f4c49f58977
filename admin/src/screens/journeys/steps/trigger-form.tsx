import { Button, Checkbox, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import type { Graph, Trigger, TriggerKind } from '../graph/graph.ts'
import { stepWords } from '../graph/step-words.ts'
import { blankGroup } from '../../segments/tree.ts'
import { ConditionField } from './condition-field.tsx'
import { DurationField } from './duration-field.tsx'
import { AboutFields, EventField } from './event-fields.tsx'
import { NextFields } from './next-fields.tsx'
import { hours } from './wait-fields.tsx'

const blank: { [Kind in TriggerKind]: () => Trigger } = {
  event: () => ({ on: 'event', event: '' }),
  'segment-entered': () => ({ on: 'segment-entered', segment: '' }),
  'segment-left': () => ({ on: 'segment-left', segment: '' }),
  date: () => ({ on: 'date', trait: 'birthday', offsetDays: 0, hour: 9, yearly: true }),
  webhook: () => ({ on: 'webhook' }),
  reply: () => ({ on: 'reply' }),
  'by-hand': () => ({ on: 'by-hand' }),
}

/** What begins a journey, who may come in and how often. */
export function TriggerForm() {
  const { graph, change, isReadOnly } = useEditor()
  return (
    <fieldset disabled={isReadOnly} className="journey-fields">
      <Stack gap="md">
        <Select
          label={said.trigger}
          allowDeselect={false}
          data={Object.entries(stepWords.triggers).map(([value, { title }]) => ({ value, label: title }))}
          value={graph.start.on}
          onChange={(on) => on && on !== graph.start.on && change({ ...graph, start: blank[on as TriggerKind]() })}
        />
        <TriggerFields />
        <WhoMayEnter />
        <Reentry />
        <NextFields id="start" />
      </Stack>
    </fieldset>
  )
}

function TriggerFields() {
  const { graph, names, change } = useEditor()
  const { start } = graph
  const set = (next: Trigger, mark?: string) => change({ ...graph, start: next }, mark)
  switch (start.on) {
    case 'event':
      return <EventTrigger start={start} set={set} />
    case 'segment-entered':
    case 'segment-left':
      return (
        <Select
          label={said.segment}
          searchable
          data={[...names.segments]}
          value={start.segment || null}
          onChange={(segment) => set({ ...start, segment: segment ?? '' })}
        />
      )
    case 'date':
      return <DateTrigger start={start} set={set} />
    default:
      return (
        <Text size="sm" c="dimmed">
          {start.on === 'webhook' ? said.webhookAbout : stepWords.triggers[start.on].about}
        </Text>
      )
  }
}

interface TriggerProps<Kind extends TriggerKind> {
  start: Extract<Trigger, { on: Kind }>
  set: (start: Trigger, mark?: string) => void
}

function EventTrigger({ start, set }: TriggerProps<'event'>) {
  const { about, after, ...bare } = start
  const delayed = after ? { after } : {}
  return (
    <>
      <EventField label={said.event} event={start.event} change={(event) => set({ ...bare, ...delayed, event })} />
      <AboutFields
        event={start.event}
        about={about}
        change={(next) => set({ ...bare, ...delayed, ...(next && { about: next }) }, 'start.about')}
      />
      <DurationField
        label={said.afterEvent}
        description={said.afterEventHint}
        value={after ?? { days: 0 }}
        change={(next) =>
          set(
            { ...bare, ...(about && { about }), ...(Object.values(next).some((part) => part > 0) && { after: next }) },
            'start.after',
          )
        }
      />
    </>
  )
}

const DateTrigger = ({ start, set }: TriggerProps<'date'>) => (
  <>
    <TextInput
      label={said.dayTrait}
      description={said.traitHint}
      maxLength={60}
      value={start.trait}
      onChange={({ currentTarget }) =>
        set({ ...start, trait: currentTarget.value.trim().toLowerCase() }, 'start.trait')
      }
    />
    <NumberInput
      label={said.offset}
      min={-365}
      max={365}
      clampBehavior="strict"
      allowDecimal={false}
      value={start.offsetDays}
      onChange={(days) => set({ ...start, offsetDays: Number(days) || 0 }, 'start.offset')}
    />
    <Select
      label={said.atHour}
      allowDeselect={false}
      data={hours}
      value={String(start.hour)}
      onChange={(hour) => set({ ...start, hour: Number(hour ?? 9) })}
    />
    <Checkbox
      label={said.yearly}
      checked={start.yearly}
      onChange={({ currentTarget }) => set({ ...start, yearly: currentTarget.checked })}
    />
  </>
)

function WhoMayEnter() {
  const { graph, change } = useEditor()
  const { where, ...rest } = graph
  return (
    <Stack gap="xs" align={where ? undefined : 'flex-start'}>
      <Text size="sm" fw={600}>
        {said.where}: {!where && said.everybody}
      </Text>
      {where ? (
        <>
          <ConditionField condition={where} change={(next) => change({ ...graph, where: next }, 'where')} />
          <Button size="xs" variant="default" onClick={() => change(rest)}>
            {said.anyone}
          </Button>
        </>
      ) : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => change({ ...graph, where: { ...blankGroup(), if: 'all' } })}
        >
          {said.addCondition}
        </Button>
      )}
    </Stack>
  )
}

function Reentry() {
  const { graph, names, change } = useEditor()
  const { mode, days = 30 } = graph.reentry
  const { start } = graph
  const hasSubject = start.on === 'event' && names.events.find(({ type }) => type === start.event)?.subject !== null
  const set = (next: Graph['reentry'], mark?: string) => change({ ...graph, reentry: next }, mark)
  return (
    <>
      <Select
        label={said.reentry}
        allowDeselect={false}
        data={Object.entries(said.reentries).map(([value, label]) => ({ value, label }))}
        value={mode}
        onChange={(next) => next && set({ mode: next as typeof mode, ...(next === 'after' && { days }) })}
      />
      {mode === 'after' && (
        <NumberInput
          label={said.reentryDays}
          min={1}
          max={730}
          clampBehavior="strict"
          allowDecimal={false}
          value={days}
          onChange={(next) => set({ mode, days: Number(next) || 1 }, 'reentry.days')}
        />
      )}
      {hasSubject && (
        <Select
          label={said.per}
          allowDeselect={false}
          data={Object.entries(said.pers).map(([value, label]) => ({ value, label }))}
          value={graph.per ?? 'person'}
          onChange={(per) => per && change({ ...graph, per: per as 'person' | 'subject' })}
        />
      )}
    </>
  )
}
