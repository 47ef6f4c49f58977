import { Textarea } from '@mantine/core'
import type { KeyboardEvent, RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { answerWords as said } from './answer-words.ts'
import { nameOf } from './names.ts'
import { SavedChoices } from './saved-choices.tsx'
import { type AnswerDraft, wordsOf } from './use-answer-draft.ts'
import type { Detail } from './use-conversations.ts'
import { useSavedChoice } from './use-saved-choice.ts'

interface WordsProps {
  detail: Detail
  draft: AnswerDraft
  change: (next: Partial<AnswerDraft>) => void
  field: RefObject<HTMLTextAreaElement | null>
  send: (closes: boolean) => void
}

const longest = 4_000

/** The words: Ctrl or Cmd with Enter sends, `/` brings saved answers, Escape leaves the field. */
export function WordsField({ detail, draft, change, field, send }: WordsProps) {
  const isNote = draft.mode === 'note'
  const [caret, setCaret] = useState(0)
  const tellWriting = useWritingSignal(detail.id)
  const write = (words: string) => change(isNote ? { note: words } : { text: words })
  const put = (text: string, at: number) => {
    write(text)
    setCaret(at)
    requestAnimationFrame(() => field.current?.setSelectionRange(at, at))
  }
  const saved = useSavedChoice({ isOn: !isNote, text: draft.text, caret, detail, put })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (saved.onKey(event.key)) return event.preventDefault()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send(event.shiftKey)
    } else if (event.key === 'Escape') {
      field.current?.blur()
    }
  }
  return (
    <div className="inbox-words">
      <SavedChoices saved={saved} />
      <Textarea
        ref={field}
        aria-label={isNote ? said.noteField : said.answerTo(nameOf(detail))}
        placeholder={isNote ? said.noteHint : said.answerHint}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={longest}
        value={wordsOf(draft)}
        {...saved.fieldProps}
        onChange={({ currentTarget }) => {
          write(currentTarget.value)
          setCaret(currentTarget.selectionStart)
          if (!isNote && currentTarget.value.trim()) tellWriting()
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

const mostOftenMs = 3_000

/** Tells her and colleagues that somebody writes, at most every three seconds. */
function useWritingSignal(id: string): () => void {
  const toldAt = useRef(0)
  useEffect(() => {
    toldAt.current = 0
  }, [id])
  return () => {
    if (Date.now() - toldAt.current < mostOftenMs) return
    toldAt.current = Date.now()
    void orThrow(dangol.POST('/api/admin/v1/conversations/{id}/writing', { params: { path: { id } } })).catch(
      // Nobody misses a sign that somebody writes.
      () => undefined,
    )
  }
}
