import { NumberInput, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import type { Step, StepKind, StepOf } from '../graph/graph.ts'
import { BranchFields } from './branch-fields.tsx'
import { TagFields, TraitFields } from './note-fields.tsx'
import { SendFields } from './send-fields.tsx'
import { SplitFields } from './split-fields.tsx'
import { WaitFields } from './wait-fields.tsx'
import { WaitForFields } from './wait-for-fields.tsx'

export interface FieldsOf<Kind extends StepKind> {
  id: string
  step: StepOf<Kind>
}

/** What can be said of a step, by its kind. */
export function StepFields({ id, step }: { id: string; step: Step }) {
  switch (step.do) {
    case 'send':
      return <SendFields id={id} step={step} />
    case 'wait':
      return <WaitFields id={id} step={step} />
    case 'wait-for':
      return <WaitForFields id={id} step={step} />
    case 'branch':
      return <BranchFields id={id} step={step} />
    case 'split':
      return <SplitFields id={id} step={step} />
    case 'tag':
      return <TagFields id={id} step={step} />
    case 'set-trait':
      return <TraitFields id={id} step={step} />
    case 'code':
      return <CodeFields id={id} step={step} />
    case 'task':
      return <TaskFields id={id} step={step} />
    case 'webhook':
      return <WebhookFields id={id} step={step} />
    case 'goal':
      return <GoalFields id={id} step={step} />
    case 'exit':
      return <Text size="sm">{said.exit}</Text>
  }
}

function CodeFields({ id, step }: FieldsOf<'code'>) {
  const { names, put } = useEditor()
  return (
    <>
      <Select
        label={said.promotion}
        description={said.promotionHint}
        searchable
        data={[...names.promotions]}
        value={step.promotion || null}
        onChange={(promotion) => put(id, { ...step, promotion: promotion ?? '' })}
      />
      <NumberInput
        label={said.validDays}
        min={1}
        max={365}
        clampBehavior="strict"
        allowDecimal={false}
        value={step.validDays}
        onChange={(days) => put(id, { ...step, validDays: Number(days) || 1 }, `${id}.days`)}
      />
    </>
  )
}

function TaskFields({ id, step }: FieldsOf<'task'>) {
  const { put } = useEditor()
  return (
    <>
      <TextInput
        label={said.taskFor}
        description={said.taskForHint}
        maxLength={80}
        value={step.for}
        onChange={({ currentTarget }) => put(id, { ...step, for: currentTarget.value }, `${id}.for`)}
      />
      <Textarea
        label={said.taskText}
        description={said.taskTextHint}
        autosize
        minRows={3}
        maxLength={1_000}
        value={step.text}
        onChange={({ currentTarget }) => put(id, { ...step, text: currentTarget.value }, `${id}.text`)}
      />
    </>
  )
}

function WebhookFields({ id, step }: FieldsOf<'webhook'>) {
  const { put } = useEditor()
  return (
    <TextInput
      label={said.url}
      description={said.urlHint}
      type="url"
      placeholder="https://"
      maxLength={500}
      value={step.url}
      onChange={({ currentTarget }) => put(id, { ...step, url: currentTarget.value.trim() }, `${id}.url`)}
    />
  )
}

function GoalFields({ id, step }: FieldsOf<'goal'>) {
  const { put } = useEditor()
  return (
    <TextInput
      label={said.goalName}
      maxLength={60}
      value={step.name}
      onChange={({ currentTarget }) => put(id, { ...step, name: currentTarget.value }, `${id}.name`)}
    />
  )
}
