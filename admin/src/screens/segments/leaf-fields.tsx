import { ActionIcon, Group, NumberInput, Select, TagsInput, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { sentenceOf } from './sentence.ts'
import { ConsentFields, EventFields, FigureFields } from './timed-fields.tsx'
import { blankOf, type Leaf, type LeafKind } from './tree.ts'
import type { Choices } from './use-names.ts'
import { segmentWords } from './words.ts'

const said = segmentWords

export interface FieldsOf<Kind extends LeafKind> {
  leaf: Extract<Leaf, { if: Kind }>
  change: (leaf: Leaf) => void
  choices: Choices
}

interface LeafFieldsProps {
  leaf: Leaf
  change: (leaf: Leaf) => void
  remove: (() => void) | undefined
  choices: Choices
}

/** One condition: its sentence, and the fields that make it. */
export function LeafFields({ leaf, change, remove, choices }: LeafFieldsProps) {
  const sentence = sentenceOf(leaf, choices)
  return (
    <div role="group" aria-label={sentence} className="segment-leaf">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm" fw={600}>
          {sentence}
        </Text>
        {remove && (
          <ActionIcon variant="default" size="lg" aria-label={said.removeCondition(sentence)} onClick={remove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <div className="segment-fields">
        <Select
          label={said.condition}
          allowDeselect={false}
          data={(Object.keys(said.kinds) as LeafKind[]).map((value) => ({ value, label: said.kinds[value] }))}
          value={leaf.if}
          onChange={(kind) => kind && kind !== leaf.if && change(blankOf(kind as LeafKind))}
        />
        <Rest leaf={leaf} change={change} choices={choices} />
      </div>
    </div>
  )
}

function Rest({ leaf, change, choices }: Omit<LeafFieldsProps, 'remove'>) {
  switch (leaf.if) {
    case 'event':
      return <EventFields leaf={leaf} change={change} choices={choices} />
    case 'figure':
      return <FigureFields leaf={leaf} change={change} />
    case 'consent':
      return <ConsentFields leaf={leaf} change={change} />
    case 'trait':
      return <TraitFields leaf={leaf} change={change} choices={choices} />
    case 'tag':
      return (
        <TextInput
          label={said.tag}
          maxLength={60}
          value={leaf.tag}
          onChange={({ currentTarget }) => change({ ...leaf, tag: currentTarget.value })}
        />
      )
    default:
      return (
        <Select
          label={said.segment}
          searchable
          data={[...choices.segments]}
          value={leaf.segment || null}
          onChange={(segment) => change({ ...leaf, segment: segment ?? '' })}
        />
      )
  }
}

function TraitFields({ leaf, change }: FieldsOf<'trait'>) {
  const bare = { if: leaf.if, trait: leaf.trait }
  return (
    <>
      <TextInput
        label={said.trait}
        placeholder={said.traitHint}
        maxLength={60}
        value={leaf.trait}
        onChange={({ currentTarget }) => change({ ...leaf, trait: currentTarget.value.trim().toLowerCase() })}
      />
      <Select
        label={said.is}
        allowDeselect={false}
        data={Object.entries(said.traitIs).map(([value, label]) => ({ value, label }))}
        value={leaf.is}
        onChange={(is) => is && change({ ...bare, is: is as typeof leaf.is })}
      />
      {leaf.is === 'one-of' && (
        <TagsInput
          label={said.values}
          maxTags={50}
          value={(leaf.values ?? []).map(String)}
          onChange={(values) => change({ ...leaf, values })}
        />
      )}
      {leaf.is.startsWith('at-') && (
        <NumberInput
          label={said.number}
          value={leaf.number ?? ''}
          onChange={(number) => change(number === '' ? { ...bare, is: leaf.is } : { ...leaf, number: Number(number) })}
        />
      )}
    </>
  )
}
