import { TagsInput, TextInput } from '@mantine/core'
import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import type { FieldsOf } from './step-fields.tsx'

export function TagFields({ id, step }: FieldsOf<'tag'>) {
  const { put } = useEditor()
  return (
    <>
      <TagsInput
        label={said.tagsAdd}
        maxTags={10}
        value={step.add ?? []}
        onChange={(add) => put(id, { ...step, add: small(add) })}
      />
      <TagsInput
        label={said.tagsRemove}
        maxTags={10}
        value={step.remove ?? []}
        onChange={(remove) => put(id, { ...step, remove: small(remove) })}
      />
    </>
  )
}

const small = (tags: readonly string[]) => tags.map((tag) => tag.trim().toLowerCase())

export function TraitFields({ id, step }: FieldsOf<'set-trait'>) {
  const { put } = useEditor()
  return (
    <>
      <TextInput
        label={said.trait}
        description={said.traitHint}
        maxLength={60}
        value={step.trait}
        onChange={({ currentTarget }) =>
          put(id, { ...step, trait: currentTarget.value.trim().toLowerCase() }, `${id}.trait`)
        }
      />
      <TextInput
        label={said.value}
        maxLength={500}
        value={String(step.value)}
        onChange={({ currentTarget }) => put(id, { ...step, value: valueOf(currentTarget.value) }, `${id}.value`)}
      />
    </>
  )
}

/** Numbers, yes and no are kept as what they are; everything else as text. */
function valueOf(written: string): string | number | boolean {
  if (written === 'true' || written === 'false') return written === 'true'
  return /^-?(0|[1-9]\d{0,14})(\.\d*[1-9])?$/.test(written) ? Number(written) : written
}
