import { Anchor, Button, MultiSelect, Select, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconEye } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import type { Channel, StepOf } from '../graph/graph.ts'
import { stepWords } from '../graph/step-words.ts'
import type { FieldsOf } from './step-fields.tsx'
import { TemplatePreview } from './template-preview.tsx'

type Send = StepOf<'send'>

export function SendFields({ id, step }: FieldsOf<'send'>) {
  const { names, put } = useEditor()
  const { channels, priority, ...bare } = step
  return (
    <>
      <TemplateField id={id} step={step} />
      {names.templates.length === 0 && (
        <Text size="sm" c="dimmed">
          {said.noTemplates}{' '}
          <Anchor component={Link} to={'/templates' as string} size="sm">
            {said.makeTemplate}
          </Anchor>
        </Text>
      )}
      <MultiSelect
        label={said.channels}
        description={said.channelsHint}
        placeholder={channels ? undefined : stepWords.ownChannel}
        data={Object.entries(stepWords.channels).map(([value, label]) => ({ value, label }))}
        value={channels ?? []}
        onChange={(chosen) => {
          const rest = { ...bare, ...(priority && { priority }) }
          put(id, chosen.length > 0 ? { ...rest, channels: chosen as Channel[] } : rest)
        }}
      />
      <Select
        label={said.priority}
        allowDeselect={false}
        data={said.priorities.map((label, at) => ({ value: String(at + 1), label }))}
        value={String(priority ?? 3)}
        onChange={(next) => put(id, { ...bare, ...(channels && { channels }), ...prioritised(next) })}
      />
    </>
  )
}

const prioritised = (chosen: string | null): Pick<Send, 'priority'> =>
  chosen === null || chosen === '3' ? {} : { priority: Number(chosen) as 1 | 2 | 4 | 5 }

function TemplateField({ id, step }: FieldsOf<'send'>) {
  const { names, put } = useEditor()
  const [isOpen, { toggle }] = useDisclosure()
  return (
    <>
      <Select
        label={said.template}
        placeholder={said.templateFind}
        searchable
        limit={100}
        data={names.templates.map(({ value, label }) => ({ value, label }))}
        value={step.template || null}
        onChange={(template) => put(id, { ...step, template: template ?? '' })}
      />
      {step.template && (
        <>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconEye size={14} aria-hidden />}
            aria-expanded={isOpen}
            onClick={toggle}
          >
            {said.preview}
          </Button>
          {isOpen && <TemplatePreview id={step.template} />}
        </>
      )}
    </>
  )
}
