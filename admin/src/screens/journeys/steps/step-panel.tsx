import { ActionIcon, Alert, Button, CloseButton, Group, Stack, Text, TextInput, ThemeIcon } from '@mantine/core'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { rulesId, useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import { startId, type Step } from '../graph/graph.ts'
import { stepWords } from '../graph/step-words.ts'
import { without } from '../graph/without.ts'
import { NextFields } from './next-fields.tsx'
import { RulesForm } from './rules-form.tsx'
import { useStepFace } from './step-face.ts'
import { StepFields } from './step-fields.tsx'
import { TriggerForm } from './trigger-form.tsx'

/** What is open beside the picture: a step, the trigger or the rules of the journey. */
export function StepPanel() {
  const { selected, graph, select } = useEditor()
  if (selected === undefined) return <Nothing />
  const step = graph.steps[selected]
  return (
    <section
      className="journey-panel surface"
      aria-label={said.panel}
      onKeyDown={(event) => event.key === 'Escape' && select(undefined)}
    >
      {selected === rulesId ? (
        <>
          <Head title={said.rules} />
          <Problems id={rulesId} />
          <RulesForm />
        </>
      ) : selected === startId || !step ? (
        <>
          <FaceHead id={startId} kind={stepWords.start} />
          <Problems id={startId} />
          <TriggerForm />
        </>
      ) : (
        <StepForm key={selected} id={selected} step={step} />
      )}
    </section>
  )
}

const Nothing = () => (
  <Text size="sm" c="dimmed" className="journey-panel-empty">
    {said.pick}
  </Text>
)

function StepForm({ id, step }: { id: string; step: Step }) {
  const { put, isReadOnly } = useEditor()
  return (
    <>
      <FaceHead id={id} kind={stepWords.kinds[step.do].title} />
      <Problems id={id} />
      <fieldset disabled={isReadOnly} className="journey-fields">
        <Stack gap="md">
          <StepFields id={id} step={step} />
          <TextInput
            label={said.stepTitle}
            description={said.stepTitleHint}
            maxLength={80}
            value={step.title ?? ''}
            onChange={({ currentTarget }) => put(id, titled(step, currentTarget.value), `${id}.title`)}
          />
          <NextFields id={id} />
        </Stack>
      </fieldset>
      {!isReadOnly && <Actions id={id} />}
    </>
  )
}

const titled = (step: Step, title: string): Step => (title ? { ...step, title } : (without(step, 'title') as Step))

function FaceHead({ id, kind }: { id: string; kind: string }) {
  const face = useStepFace(id)
  return (
    <div data-tone={face.tone}>
      <Head
        title={kind}
        icon={
          <ThemeIcon className="journey-step-icon" size={34} radius="md" variant="transparent">
            <face.icon size={19} stroke={1.7} aria-hidden />
          </ThemeIcon>
        }
      />
    </div>
  )
}

function Head({ title, icon }: { title: string; icon?: ReactNode }) {
  const { select } = useEditor()
  return (
    <Group justify="space-between" wrap="nowrap" mb="md">
      <Group gap="sm" wrap="nowrap">
        {icon}
        <Text component="h2" fw={650} m={0}>
          {title}
        </Text>
      </Group>
      <CloseButton aria-label={said.close} className="journey-panel-close" onClick={() => select(undefined)} />
    </Group>
  )
}

function Problems({ id }: { id: string }) {
  const { problems } = useEditor()
  const found = problems.get(id) ?? []
  if (found.length === 0) return null
  return (
    <Stack gap="xs" mb="md">
      {found.map(({ message, isHint }, at) => (
        <Alert key={at} color={isHint ? 'yellow' : 'red'} variant="light" p="xs" role={isHint ? 'note' : 'alert'}>
          <Text size="sm" c="var(--mantine-color-text)">
            {message}
          </Text>
        </Alert>
      ))}
    </Stack>
  )
}

function Actions({ id }: { id: string }) {
  const { duplicate, remove } = useEditor()
  return (
    <Group justify="space-between" mt="lg" wrap="nowrap">
      <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => duplicate(id)}>
        {said.duplicate}
      </Button>
      <ActionIcon variant="default" size={36} aria-label={said.remove} title={said.remove} onClick={() => remove(id)}>
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
