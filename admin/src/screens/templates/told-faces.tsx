import { blockWords } from './block-words.ts'
import type { BlockOf } from './draft.ts'
import { InlineWords } from './inline-words.tsx'
import { Picture } from './picture-face.tsx'
import { type FaceProps, written } from './written.ts'

const { fields, writeHere, names } = blockWords

/** A tale: picture, a small line, title, words and a link. */
export function StoryFace(props: FaceProps<BlockOf<'story'>>) {
  const { block } = props
  const kicker = [block.series, block.number].filter(Boolean).join(' · ')
  return (
    <>
      <Picture mediaId={block.mediaId} alt={block.alt} />
      <InlineWords
        {...written(props, 'kicker')}
        label={fields.kicker}
        placeholder={kicker || writeHere.kicker}
        className="mail-kicker"
        isLine
      />
      <InlineWords
        {...written(props, 'title')}
        label={fields.title}
        placeholder={writeHere.title}
        className="mail-heading mail-small-heading"
        isLine
      />
      <InlineWords
        {...written(props, 'text')}
        label={names.story}
        placeholder={writeHere.story}
        className="mail-text"
        isRich
      />
      {block.link && (
        <InlineWords
          {...written(props, 'linkText')}
          label={fields.linkText}
          placeholder={writeHere.link}
          className="mail-link"
          isLine
        />
      )}
    </>
  )
}

/** Somebody who signs. */
export function SignatureFace(props: FaceProps<BlockOf<'signature'>>) {
  const { block } = props
  return (
    <>
      <InlineWords
        {...written(props, 'greeting')}
        label={fields.greeting}
        placeholder={writeHere.greeting}
        className="mail-text"
        isLine
      />
      <div className="mail-signature">
        {block.mediaId && <Picture mediaId={block.mediaId} alt="" />}
        <div>
          <InlineWords
            {...written(props, 'name')}
            label={fields.name}
            placeholder={writeHere.name}
            className="mail-name"
            isLine
          />
          <InlineWords
            {...written(props, 'role')}
            label={fields.role}
            placeholder={writeHere.role}
            className="mail-small"
            isLine
          />
        </div>
      </div>
    </>
  )
}
