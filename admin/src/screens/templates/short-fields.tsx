import { Text, TextInput } from '@mantine/core'
import { Part } from '../../parts/page.tsx'
import { PictureField } from '../../parts/picture-field.tsx'
import { blockWords } from './block-words.ts'
import { BlockNotes } from './block-notes.tsx'
import { noPush, noSms, withWords, type PushDraft, type PushWords, type SmsDraft } from './draft.ts'
import { editorWords as said } from './editor-words.ts'
import { InlineWords } from './inline-words.tsx'
import { MessengerFields } from './messenger-fields.tsx'
import { countParts } from './sms-parts.ts'
import type { Editing } from './use-editor.ts'

export interface ShortFieldsProps {
  editing: Editing
  isFixed: boolean
}

/** The words of a text or push message, or of one on a messenger. */
export function ShortFields(props: ShortFieldsProps) {
  const { channel } = props.editing.draft
  if (channel === 'messenger') return <MessengerFields {...props} />
  return channel === 'sms' ? <SmsFields {...props} /> : <PushFields {...props} />
}

function SmsFields({ editing, isFixed }: ShortFieldsProps) {
  const { locale, change, marks } = editing
  const draft = editing.draft as SmsDraft
  const { text } = draft.languages[locale] ?? noSms
  const { parts, units, isWide } = countParts(text)
  return (
    <Part>
      <div data-place="text">
        <Text size="sm" fw={500} mb={6}>
          {said.words}
        </Text>
        <InlineWords
          label={said.words}
          value={text}
          onChange={(next) => change(withWords(draft, locale, { text: next }), `${locale} text`)}
          locale={locale}
          isFixed={isFixed}
          placeholder={blockWords.writeHere.text}
          className="short-words"
        />
        <Text size="sm" mt={8} role="status">
          {said.parts(parts, units, isWide)}
        </Text>
        <Text size="xs" c="dimmed">
          {said.partsOpen}
        </Text>
        <BlockNotes notes={marks.notesAt('text')} />
      </div>
    </Part>
  )
}

function PushFields({ editing, isFixed }: ShortFieldsProps) {
  const { locale, change, marks, refused } = editing
  const draft = editing.draft as PushDraft
  const words = draft.languages[locale] ?? noPush
  const set = (next: PushWords, about: string) => change(withWords(draft, locale, next), `${locale} ${about}`)
  const setPicture = (mediaId: string | null) => {
    const bare = { ...words }
    delete bare.mediaId
    set(mediaId ? { ...bare, mediaId } : bare, 'picture')
  }
  return (
    <Part>
      <div className="short-fields">
        {(['title', 'body'] as const).map((name) => (
          <div key={name} data-place={name}>
            <Text size="sm" fw={500} mb={6}>
              {name === 'title' ? said.pushTitle : said.pushBody}
            </Text>
            <InlineWords
              label={name === 'title' ? said.pushTitle : said.pushBody}
              value={words[name]}
              onChange={(next) => set({ ...words, [name]: next }, name)}
              locale={locale}
              isFixed={isFixed}
              isLine={name === 'title'}
              placeholder={blockWords.writeHere.text}
              className="short-words"
            />
            <BlockNotes notes={marks.notesAt(name)} />
          </div>
        ))}
        <TextInput
          label={blockWords.fields.link}
          description={blockWords.fields.linkHint}
          value={words.link}
          disabled={isFixed}
          error={refused[`languages.${locale}.link`]}
          onChange={({ currentTarget }) => set({ ...words, link: currentTarget.value }, 'link')}
        />
        {!isFixed && <PictureField label={said.pushPicture} value={words.mediaId ?? null} onChange={setPicture} />}
      </div>
    </Part>
  )
}
