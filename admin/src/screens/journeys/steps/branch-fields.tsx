import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import { blankStep, type StepOf } from '../graph/graph.ts'
import { ConditionField } from './condition-field.tsx'
import type { FieldsOf } from './step-fields.tsx'

const mostPaths = 10

export function BranchFields({ id, step }: FieldsOf<'branch'>) {
  const { put } = useEditor()
  const set = (paths: StepOf<'branch'>['paths'], mark?: string) => put(id, { ...step, paths }, mark)
  const add = () => set([...step.paths, ...(blankStep('branch') as StepOf<'branch'>).paths])
  return (
    <Stack gap="md">
      {step.paths.map((path, at) => (
        <div key={at}>
          <Group justify="space-between" mb={6}>
            <Text size="sm" fw={600}>
              {said.path(at + 1)}
            </Text>
            {step.paths.length > 1 && (
              <ActionIcon
                variant="default"
                aria-label={said.removePath(at + 1)}
                onClick={() => set(step.paths.filter((_, place) => place !== at))}
              >
                <IconTrash size={15} aria-hidden />
              </ActionIcon>
            )}
          </Group>
          <ConditionField
            condition={path.if}
            change={(next) =>
              set(
                step.paths.map((one, place) => (place === at ? { ...one, if: next } : one)),
                `${id}.paths.${at}`,
              )
            }
          />
        </div>
      ))}
      <Group justify="space-between">
        <Text size="xs" c="dimmed" flex={1}>
          {said.otherwise}
        </Text>
        {step.paths.length < mostPaths && (
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            {said.addPath}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
