import { Button, MultiSelect, NumberInput, Slider, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { blankGroup } from '../../segments/tree.ts'
import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import type { Graph } from '../graph/graph.ts'
import { without } from '../graph/without.ts'
import { eventWords } from '../graph/sentence.ts'
import { ConditionField } from './condition-field.tsx'
import { EventField } from './event-fields.tsx'

/** What holds for the whole journey: its goal, whom it leaves out, and when it is over. */
export function RulesForm() {
  const { isReadOnly } = useEditor()
  return (
    <fieldset disabled={isReadOnly} className="journey-fields">
      <Stack gap="lg">
        <GoalFields />
        <Holdout />
        <CancelOn />
        <StopWhen />
        <EndsAt />
      </Stack>
    </fieldset>
  )
}

/** Sets a part of the graph, or takes it out. */
function usePart() {
  const { graph, change } = useEditor()
  return <Name extends keyof Graph>(name: Name, value: Graph[Name] | undefined) => {
    change((value === undefined ? without(graph, name) : { ...graph, [name]: value }) as Graph, name)
  }
}

function GoalFields() {
  const { graph } = useEditor()
  const set = usePart()
  return (
    <Stack gap="xs">
      <EventField
        label={said.goal}
        event={graph.goal?.event ?? ''}
        change={(event) => set('goal', event ? { event, withinDays: graph.goal?.withinDays ?? 30 } : undefined)}
      />
      <Text size="xs" c="dimmed">
        {said.goalHint}
      </Text>
      {graph.goal && (
        <NumberInput
          label={said.goalDays}
          min={1}
          max={365}
          clampBehavior="strict"
          allowDecimal={false}
          value={graph.goal.withinDays}
          onChange={(days) => graph.goal && set('goal', { ...graph.goal, withinDays: Number(days) || 1 })}
        />
      )}
    </Stack>
  )
}

function Holdout() {
  const { graph, isReadOnly } = useEditor()
  const set = usePart()
  return (
    <div>
      <Text size="sm" fw={500} id="journey-holdout">
        {said.holdout}: {graph.holdout ?? 0} %
      </Text>
      <Text size="xs" c="dimmed" mb={6}>
        {said.holdoutHint}
      </Text>
      <Slider
        min={0}
        max={50}
        disabled={isReadOnly}
        thumbLabel={said.holdout}
        label={(share) => `${share} %`}
        value={graph.holdout ?? 0}
        onChange={(share) => set('holdout', share || undefined)}
      />
    </div>
  )
}

function CancelOn() {
  const { graph, names } = useEditor()
  const set = usePart()
  const chosen = (graph.cancelOn ?? []).map(({ event }) => event)
  const unknown = chosen.filter((type) => !names.events.some((event) => event.type === type))
  return (
    <MultiSelect
      label={said.cancelOn}
      description={said.cancelHint}
      placeholder={chosen.length > 0 ? undefined : said.eventFind}
      searchable
      limit={60}
      maxValues={20}
      data={[
        ...names.events.map(({ type, words }) => ({ value: type, label: words.en })),
        ...unknown.map((type) => ({ value: type, label: eventWords(type, names) })),
      ]}
      value={chosen}
      onChange={(types) =>
        set(
          'cancelOn',
          types.length === 0
            ? undefined
            : types.map((event) => graph.cancelOn?.find((one) => one.event === event) ?? { event }),
        )
      }
    />
  )
}

function StopWhen() {
  const { graph } = useEditor()
  const set = usePart()
  return (
    <Stack gap="xs" align={graph.stopWhen ? undefined : 'flex-start'}>
      <div>
        <Text size="sm" fw={500}>
          {said.stopWhen}
        </Text>
        <Text size="xs" c="dimmed">
          {said.stopHint}
        </Text>
      </div>
      {graph.stopWhen ? (
        <>
          <ConditionField condition={graph.stopWhen} change={(next) => set('stopWhen', next)} />
          <Button size="xs" variant="default" onClick={() => set('stopWhen', undefined)}>
            {said.removeStop}
          </Button>
        </>
      ) : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => set('stopWhen', blankGroup())}
        >
          {said.addStop}
        </Button>
      )}
    </Stack>
  )
}

function EndsAt() {
  const { graph } = useEditor()
  const set = usePart()
  return (
    <TextInput
      type="date"
      label={said.endsAt}
      description={said.endsAtHint}
      value={graph.endsAt ?? ''}
      onChange={({ currentTarget }) => set('endsAt', currentTarget.value || undefined)}
    />
  )
}
