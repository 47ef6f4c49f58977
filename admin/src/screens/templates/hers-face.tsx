import { Text } from '@mantine/core'
import { icons } from './block-kinds.ts'
import { blockWords } from './block-words.ts'
import type { BlockOf } from './draft.ts'
import { InlineWords } from './inline-words.tsx'
import { type FaceProps, written } from './written.ts'

const { seen, fields, writeHere } = blockWords
type Hers = BlockOf<'products' | 'review' | 'cart' | 'code'>

/** A part that is filled for each reader: its own words, and a sketch of what will stand there. */
export function HersFace(props: FaceProps<Hers>) {
  const { block } = props
  if (block.kind === 'code') return <CodeFace {...(props as FaceProps<typeof block>)} />
  return (
    <>
      <InlineWords
        {...written(props as FaceProps<BlockOf<'cart'>>, 'title')}
        label={fields.title}
        placeholder={writeHere.title}
        className="mail-heading mail-small-heading"
        isLine
      />
      <Sketch block={block} />
      {block.kind === 'cart' && (
        <InlineWords
          {...written(props as FaceProps<typeof block>, 'button')}
          label={fields.button}
          placeholder={writeHere.button}
          className="mail-button"
          isLine
        />
      )}
    </>
  )
}

function Sketch({ block }: { block: Exclude<Hers, { kind: 'code' }> }) {
  const Icon = icons[block.kind]
  const count = block.kind === 'cart' ? 2 : Math.min(block.most, block.kind === 'review' ? 2 : 4)
  const isGrid = block.kind === 'products' && block.layout === 'grid'
  return (
    <div className="mail-sketch">
      <div className="mail-sketch-what" data-grid={isGrid || undefined} aria-hidden>
        {Array.from({ length: count }, (_, at) => (
          <span key={at} className="mail-sketch-one" data-wide={block.kind === 'review' || undefined}>
            <Icon size={18} stroke={1.4} />
          </span>
        ))}
      </div>
      <Text size="sm" component="p" m={0}>
        {saidOf(block)}
        {block.whenNone === 'do-not-send' && ` ${seen.doNotSend}`}
      </Text>
    </div>
  )
}

function saidOf(block: Exclude<Hers, { kind: 'code' }>): string {
  if (block.kind === 'cart') return `${seen.cart}.`
  if (block.kind === 'review') return `${seen.reviews[block.source.from]}.`
  const { source } = block
  return source.from === 'chosen'
    ? `${seen.products.chosen(source.productIds.length)}.`
    : `${seen.products[source.from]}.`
}

function CodeFace(props: FaceProps<BlockOf<'code'>>) {
  const { block } = props
  return (
    <>
      <InlineWords
        {...written(props, 'text')}
        label={fields.above}
        placeholder={writeHere.above}
        className="mail-text"
        isRich
      />
      <div className="mail-code">{seen.code}</div>
      <InlineWords
        {...written(props, 'note')}
        label={fields.note}
        placeholder={writeHere.note}
        className="mail-small"
        isLine
      />
      {block.button && (
        <InlineWords {...written(props, 'button')} label={fields.button} className="mail-button" isLine />
      )}
    </>
  )
}
