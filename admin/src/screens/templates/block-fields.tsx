import { SegmentedControl, Stack, Text, TextInput, type TextInputProps } from '@mantine/core'
import { PictureField } from '../../parts/picture-field.tsx'
import { blockWords } from './block-words.ts'
import type { Block, BlockOf } from './draft.ts'
import { CartFields, CodeFields, ProductsFields } from './hers-fields.tsx'
import { ReviewFields } from './review-fields.tsx'

const said = blockWords.fields

export interface FieldsProps<Of extends Block = Block> {
  block: Of
  change: (block: Of) => void
}

/** What can be set of a part, beside its words. */
export function BlockFields(props: FieldsProps) {
  const { block } = props
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {blockWords.abouts[block.kind]}
      </Text>
      <Fields {...props} />
    </Stack>
  )
}

function Fields(props: FieldsProps) {
  const { block } = props
  switch (block.kind) {
    case 'heading':
      return (
        <>
          <SizeField
            size={block.size}
            sizes={['large', 'small']}
            set={(size) => props.change({ ...block, size })}
          />
          <AlignField {...(props as FieldsProps<typeof block>)} />
        </>
      )
    case 'text':
      return <AlignField {...(props as FieldsProps<typeof block>)} />
    case 'button':
      return (
        <>
          <LinkField {...(props as FieldsProps<typeof block>)} label={said.link} />
          <AlignField {...(props as FieldsProps<typeof block>)} />
        </>
      )
    case 'spacer':
      return (
        <SizeField
          size={block.size}
          sizes={['small', 'medium', 'large']}
          set={(size) => props.change({ ...block, size })}
        />
      )
    case 'picture':
      return <PictureFields {...(props as FieldsProps<typeof block>)} />
    case 'story':
      return <StoryFields {...(props as FieldsProps<typeof block>)} />
    case 'signature':
      return <SignatureFields {...(props as FieldsProps<typeof block>)} />
    case 'products':
      return <ProductsFields {...(props as FieldsProps<typeof block>)} />
    case 'review':
      return <ReviewFields {...(props as FieldsProps<typeof block>)} />
    case 'cart':
      return <CartFields {...(props as FieldsProps<typeof block>)} />
    case 'code':
      return <CodeFields {...(props as FieldsProps<typeof block>)} />
    default:
      return null
  }
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  choices: Partial<Record<Value, string>>
  onChange: (value: Value) => void
}

export const Choice = <Value extends string>({ label, value, choices, onChange }: ChoiceProps<Value>) => (
  <div>
    <Text size="sm" fw={500} mb={4}>
      {label}
    </Text>
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={value}
      onChange={(to) => onChange(to as Value)}
      data={Object.entries<string | undefined>(choices).map(([one, text]) => ({ value: one, label: text ?? one }))}
    />
  </div>
)

type Aligned = BlockOf<'heading' | 'text' | 'button'>

const AlignField = <Of extends Aligned>({ block, change }: FieldsProps<Of>) => (
  <Choice
    label={said.align}
    value={block.align}
    choices={said.aligns}
    onChange={(align) => change({ ...block, align })}
  />
)

interface SizeFieldProps<Size extends keyof typeof said.sizes> {
  size: Size
  sizes: readonly Size[]
  set: (size: Size) => void
}

const SizeField = <Size extends keyof typeof said.sizes>({ size, sizes, set }: SizeFieldProps<Size>) => (
  <Choice
    label={said.size}
    value={size}
    choices={Object.fromEntries(sizes.map((one) => [one, said.sizes[one]])) as Partial<Record<Size, string>>}
    onChange={set}
  />
)

/** A text field of a block; what is empty and may be missing is left out. */
export const TextOf = ({
  value,
  set,
  ...rest
}: { value: string | undefined; set: (value: string) => void } & Omit<TextInputProps, 'value' | 'onChange'>) => (
  <TextInput {...rest} value={value ?? ''} onChange={({ currentTarget }) => set(currentTarget.value)} />
)

export function LinkField<Of extends Block & { link?: string | undefined }>(
  props: FieldsProps<Of> & { label: string; isMaybe?: boolean },
) {
  const { block, change, label, isMaybe } = props
  const set = (link: string) => {
    if (link || !isMaybe) return change({ ...block, link })
    const bare = { ...block }
    delete bare.link
    change(bare)
  }
  return <TextOf label={label} description={said.linkHint} value={block.link} set={set} maxLength={2_000} />
}

const PictureFields = ({ block, change }: FieldsProps<BlockOf<'picture'>>) => (
  <>
    <PictureField
      label={said.picture}
      hint={said.pictureHint}
      value={block.mediaId || null}
      onChange={(mediaId) => change({ ...block, mediaId: mediaId ?? '' })}
    />
    <TextOf label={said.alt} description={said.altHint} value={block.alt} set={(alt) => change({ ...block, alt })} />
    <Choice
      label={said.width}
      value={block.width}
      choices={said.widths}
      onChange={(width) => change({ ...block, width })}
    />
    <LinkField block={block} change={change} label={said.linkMaybe} isMaybe />
  </>
)

/** The block with another picture, or none. */
function pictured<Of extends Block & { mediaId?: string | undefined }>(block: Of, mediaId: string | null): Of {
  const bare = { ...block }
  delete bare.mediaId
  return mediaId ? { ...bare, mediaId } : bare
}

function StoryFields({ block, change }: FieldsProps<BlockOf<'story'>>) {
  const setNumber = (text: string) => {
    const bare = { ...block }
    delete bare.number
    const number = Number.parseInt(text, 10)
    change(number >= 1 && number <= 999 ? { ...bare, number } : bare)
  }
  return (
    <>
      <PictureField
        label={said.picture}
        hint={said.pictureHint}
        value={block.mediaId ?? null}
        onChange={(mediaId) => change(pictured(block, mediaId))}
      />
      {block.mediaId && (
        <TextOf
          label={said.alt}
          description={said.altHint}
          value={block.alt}
          set={(alt) => change({ ...block, alt })}
        />
      )}
      <TextOf
        label={said.series}
        description={said.seriesHint}
        maxLength={80}
        value={block.series}
        set={(series) => change({ ...block, series })}
      />
      <TextOf
        label={said.number}
        inputMode="numeric"
        maxLength={3}
        value={block.number?.toString()}
        set={setNumber}
        w={90}
      />
      <LinkField block={block} change={change} label={said.linkMaybe} isMaybe />
    </>
  )
}

const SignatureFields = ({ block, change }: FieldsProps<BlockOf<'signature'>>) => (
  <PictureField
    label={said.portrait}
    value={block.mediaId ?? null}
    onChange={(mediaId) => change(pictured(block, mediaId))}
  />
)
