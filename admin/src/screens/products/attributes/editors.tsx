import { MultiSelect, NumberInput, SegmentedControl, TagsInput, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Schemas } from '../../../api.ts'
import { Translations } from '../../../parts/translations.tsx'
import { useLocales } from '../../../shop.ts'
import { words } from '../../../words.ts'
import type { ProductFields } from '../product-values.ts'
import type { Definition } from './attribute-values.ts'
import { CareField } from './care-field.tsx'
import { MaterialField } from './material-field.tsx'
import { ShadeField } from './shade-field.tsx'
import { SizeTableField } from './size-table-field.tsx'

const said = words.products

export interface EditorProps {
  form: ProductFields
  /** Where the value lies in the form. */
  path: string
  name: string
  definition: Definition
  product: Schemas['Product']
}

function TextField({ form, path, name }: EditorProps) {
  return <Translations form={form} path={path} label={name} locales={useLocales()} maxLength={20_000} isLong />
}

function HowToField(props: EditorProps) {
  return (
    <>
      <TextField {...props} />
      <Text size="xs" c="dimmed" mt={4}>
        {said.howToHint}
      </Text>
    </>
  )
}

function NumberField({ form, path, name, definition: { unit } }: EditorProps) {
  const { value, ...field } = form.getInputProps(path) as { value?: number | ''; onChange: (value: unknown) => void }
  return (
    <NumberInput
      {...field}
      aria-label={name}
      error={undefined}
      hideControls
      maw={200}
      value={value ?? ''}
      rightSection={unit ? <span className="unit">{unit}</span> : undefined}
      rightSectionWidth={unit ? 52 : undefined}
    />
  )
}

function ListField({ form, path, name, definition: { choices } }: EditorProps) {
  const { value, ...field } = form.getInputProps(path) as { value?: string[]; onChange: (value: string[]) => void }
  const shared = { ...field, 'aria-label': name, error: undefined, value: value ?? [] }
  return choices && choices.length > 0 ? (
    <MultiSelect {...shared} data={[...choices]} searchable clearable placeholder={said.listChoose} />
  ) : (
    <TagsInput {...shared} maxTags={100} acceptValueOnBlur placeholder={said.tagsHint} />
  )
}

const answers = { unsaid: undefined, yes: true, no: false } as const

function BooleanField({ form, path, name }: EditorProps) {
  const { value } = form.getInputProps(path) as { value?: boolean }
  return (
    <SegmentedControl
      aria-label={name}
      value={value === undefined ? 'unsaid' : value ? 'yes' : 'no'}
      onChange={(answer) => form.setFieldValue(path, answers[answer as keyof typeof answers] as never)}
      data={(['unsaid', 'yes', 'no'] as const).map((answer) => ({ value: answer, label: said.answers[answer] }))}
    />
  )
}

/** How each kind of attribute is written. */
export const editors: Record<Definition['kind'], (props: EditorProps) => ReactNode> = {
  text: TextField,
  number: NumberField,
  list: ListField,
  boolean: BooleanField,
  material: MaterialField,
  care: CareField,
  'size-table': SizeTableField,
  shade: ShadeField,
  'how-to': HowToField,
}
