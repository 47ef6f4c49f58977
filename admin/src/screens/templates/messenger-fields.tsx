import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { Part } from '../../parts/page.tsx'
import { PictureField } from '../../parts/picture-field.tsx'
import { BlockNotes } from './block-notes.tsx'
import { blockWords } from './block-words.ts'
import { noMessenger, withWords, type MessengerDraft, type MessengerWords } from './draft.ts'
import { editorWords as said } from './editor-words.ts'
import { InlineWords } from './inline-words.tsx'
import { MessengerCard } from './messenger-card.tsx'
import type { ShortFieldsProps } from './short-fields.tsx'

const mostAnswers = 3

/** The words of a message in a chat: its text, one link as a button, a picture, and what she may press. */
export function MessengerFields({ editing, isFixed }: ShortFieldsProps) {
  const { locale, change, marks, refused } = editing
  const draft = editing.draft as MessengerDraft
  const words = { ...noMessenger, ...draft.languages[locale] }
  const set = (next: Partial<MessengerWords>, about: string) =>
    change(withWords(draft, locale, { ...words, ...next }), `${locale} ${about}`)
  const setPicture = (mediaId: string | null) => {
    const bare = { ...words }
    delete bare.mediaId
    change(withWords(draft, locale, mediaId ? { ...bare, mediaId } : bare), `${locale} picture`)
  }
  const setCard = (card: MessengerWords['card']) => {
    const bare = { ...words }
    delete bare.card
    change(withWords(draft, locale, card ? { ...bare, card } : bare), `${locale} card`)
  }
  const wrongIn = (place: string) => refused[`languages.${locale}.${place}`]
  return (
    <Part>
      <div className="short-fields">
        <div data-place="text">
          <Text size="sm" fw={500} mb={6}>
            {said.words}
          </Text>
          <InlineWords
            label={said.words}
            value={words.text}
            onChange={(text) => set({ text }, 'text')}
            locale={locale}
            isFixed={isFixed}
            placeholder={blockWords.writeHere.text}
            className="short-words"
          />
          <Text size="xs" c="dimmed" mt={8} role="status">
            {said.chatLetters(Array.from(words.text).length)}
          </Text>
          <BlockNotes notes={marks.notesAt('text')} />
        </div>
        <LinkFields words={words} isFixed={isFixed} wrongIn={wrongIn} set={set} notes={marks.notesAt('linkText')} />
        <Answers
          answers={words.answers ?? []}
          isFixed={isFixed}
          errorAt={(at) => wrongIn(`answers.${at}`) ?? (at === 0 ? wrongIn('answers') : undefined)}
          set={(answers) => set({ answers }, 'answers')}
        />
        <MessengerCard card={words.card} isFixed={isFixed} change={setCard} />
        {!isFixed && <PictureField label={said.chatPicture} value={words.mediaId ?? null} onChange={setPicture} />}
      </div>
    </Part>
  )
}

interface LinkFieldsProps {
  words: MessengerWords
  isFixed: boolean
  wrongIn: (place: string) => string | undefined
  set: (next: Partial<MessengerWords>, about: string) => void
  notes: ComponentProps<typeof BlockNotes>['notes']
}

const LinkFields = ({ words: { link, linkText }, isFixed, wrongIn, set, notes }: LinkFieldsProps) => (
  <>
    <TextInput
      label={said.chatLink}
      description={said.chatLinkHint}
      value={link ?? ''}
      disabled={isFixed}
      error={wrongIn('link')}
      onChange={({ currentTarget }) => set({ link: currentTarget.value }, 'link')}
    />
    {link && (
      <div data-place="linkText">
        <TextInput
          label={said.chatLinkText}
          description={said.chatLinkTextHint}
          maxLength={40}
          value={linkText ?? ''}
          disabled={isFixed}
          error={wrongIn('linkText')}
          onChange={({ currentTarget }) => set({ linkText: currentTarget.value }, 'link text')}
        />
        <BlockNotes notes={notes} />
      </div>
    )}
  </>
)

interface AnswersProps {
  answers: readonly string[]
  isFixed: boolean
  errorAt: (at: number) => string | undefined
  set: (answers: string[]) => void
}

const Answers = ({ answers, isFixed, errorAt, set }: AnswersProps) => (
  <Fieldset variant="unstyled" m={0} p={0} disabled={isFixed} legend={<b>{said.chatAnswers}</b>}>
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {said.chatAnswersHint}
      </Text>
      {answers.map((answer, at) => (
        <Group key={at} gap="xs" wrap="nowrap" align="flex-start">
          <TextInput
            aria-label={said.chatAnswer(at + 1)}
            value={answer}
            maxLength={20}
            flex={1}
            error={errorAt(at)}
            onChange={({ currentTarget }) => set(answers.with(at, currentTarget.value))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={said.removeAnswer(at + 1)}
            onClick={() => set(answers.toSpliced(at, 1))}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Group>
      ))}
      {answers.length < mostAnswers && (
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => set([...answers, ''])}
          >
            {said.addAnswer}
          </Button>
        </Group>
      )}
    </Stack>
  </Fieldset>
)
