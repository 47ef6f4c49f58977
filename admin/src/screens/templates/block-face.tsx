import { Text } from '@mantine/core'
import { blockWords } from './block-words.ts'
import type { SimpleBlock } from './draft.ts'
import { HersFace } from './hers-face.tsx'
import { InlineWords } from './inline-words.tsx'
import { PictureFace } from './picture-face.tsx'
import { SignatureFace, StoryFace } from './told-faces.tsx'
import { type FaceProps, written } from './written.ts'

const { writeHere, names } = blockWords

/** A part of the mail about as its reader sees it; the words are written right there. */
export function BlockFace(props: FaceProps) {
  const { block } = props
  switch (block.kind) {
    case 'story':
      return <StoryFace {...(props as FaceProps<typeof block>)} />
    case 'signature':
      return <SignatureFace {...(props as FaceProps<typeof block>)} />
    case 'footer-note':
      return (
        <InlineWords
          {...written(props as FaceProps<typeof block>, 'text')}
          label={names['footer-note']}
          placeholder={writeHere.small}
          className="mail-small"
          isRich
        />
      )
    case 'products':
    case 'review':
    case 'cart':
    case 'code':
      return <HersFace {...(props as FaceProps<typeof block>)} />
    case 'columns':
      return null
    default:
      return <SimpleFace {...(props as FaceProps<SimpleBlock>)} />
  }
}

export function SimpleFace(props: FaceProps<SimpleBlock>) {
  const { block } = props
  switch (block.kind) {
    case 'heading':
      return (
        <InlineWords
          {...written(props as FaceProps<typeof block>, 'text')}
          label={names.heading}
          placeholder={writeHere.heading}
          className={`mail-heading mail-${block.size} mail-${block.align}`}
          isLine
        />
      )
    case 'text':
      return (
        <InlineWords
          {...written(props as FaceProps<typeof block>, 'text')}
          label={names.text}
          placeholder={writeHere.text}
          className={`mail-text mail-${block.align}`}
          isRich
        />
      )
    case 'button':
      return (
        <div className={`mail-${block.align}`}>
          <InlineWords
            {...written(props as FaceProps<typeof block>, 'text')}
            label={names.button}
            placeholder={writeHere.button}
            className="mail-button"
            isLine
          />
        </div>
      )
    case 'picture':
      return <PictureFace {...(props as FaceProps<typeof block>)} />
    case 'divider':
      return <hr className="mail-line" />
    default:
      return (
        <div className={`mail-space mail-space-${block.size}`}>
          <Text size="xs" component="span">
            {blockWords.seen.space}
          </Text>
        </div>
      )
  }
}
