import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import type { StepOf } from '../graph/graph.ts'
import type { FieldsOf } from './step-fields.tsx'

type Paths = StepOf<'split'>['paths']

const mostPaths = 10

export function SplitFields({ id, step: { paths, ...step } }: FieldsOf<'split'>) {
  const { put } = useEditor()
  const set = (next: Paths, mark?: string) => put(id, { ...step, paths: next }, mark)
  const change = (at: number, part: Partial<Paths[number]>) =>
    set(
      paths.map((path, place) => (place === at ? { ...path, ...part } : path)),
      `${id}.paths.${at}`,
    )
  const sum = paths.reduce((total, { share }) => total + share, 0)
  return (
    <Stack gap="xs">
      {paths.map((path, at) => (
        <PathFields
          key={at}
          path={path}
          change={(part) => change(at, part)}
          {...(paths.length > 2 && { remove: () => set(paths.filter((_, place) => place !== at)) })}
        />
      ))}
      <Text size="sm" role="status" c={sum === 100 ? 'dimmed' : 'var(--mantine-color-error)'}>
        {said.sum(sum)}
      </Text>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={paths.length >= mostPaths}
          onClick={() => set([...paths, { name: nextName(paths), share: Math.max(0, 100 - sum) }])}
        >
          {said.addVariant}
        </Button>
        <Button size="xs" variant="default" onClick={() => set(even(paths))}>
          {said.even}
        </Button>
      </Group>
    </Stack>
  )
}

interface PathFieldsProps {
  path: Paths[number]
  change: (part: Partial<Paths[number]>) => void
  remove?: () => void
}

const PathFields = ({ path: { name, share }, change, remove }: PathFieldsProps) => (
  <Group gap="xs" wrap="nowrap" align="flex-end">
    <TextInput
      label={said.variant}
      maxLength={40}
      flex={1}
      value={name}
      onChange={({ currentTarget }) => change({ name: currentTarget.value })}
    />
    <NumberInput
      label={said.share}
      aria-label={said.shareOf(name)}
      suffix=" %"
      min={0}
      max={100}
      clampBehavior="strict"
      w={96}
      value={share}
      onChange={(next) => change({ share: Number(next) || 0 })}
    />
    <ActionIcon
      variant="default"
      size={36}
      aria-label={said.removeVariant(name)}
      disabled={!remove}
      onClick={() => remove?.()}
    >
      <IconTrash size={15} aria-hidden />
    </ActionIcon>
  </Group>
)

const nextName = (paths: Paths): string =>
  [...'ABCDEFGHIJ'].find((letter) => !paths.some(({ name }) => name === letter)) ?? ''

/** The first ones take what does not divide. */
function even(paths: Paths): Paths {
  const each = Math.floor(100 / paths.length)
  const over = 100 - each * paths.length
  return paths.map((path, at) => ({ ...path, share: each + (at < over ? 1 : 0) }))
}
