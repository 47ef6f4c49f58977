import { useCallback, useState } from 'react'
import { useSession } from '../../session.ts'

/** A card to send, and how it is called meanwhile. */
export interface WishedCard {
  kind: 'product' | 'review' | 'article' | 'order'
  id: string
  title: string
}

/** What is being written in one conversation. */
export interface AnswerDraft {
  mode: 'answer' | 'note'
  text: string
  /** Apart from the answer, so that nothing between staff ever leaves with it. */
  note: string
  cards: readonly WishedCard[]
  pictureIds: readonly string[]
  /** What was tried to send, and under which id: sent again as it is, it is the same message. */
  tried?: { id: string; content: string } | undefined
}

const none: AnswerDraft = { mode: 'answer', text: '', note: '', cards: [], pictureIds: [] }

/** Whether there is nothing to send as what it is written: an answer or a note. */
export const isEmpty = ({ mode, text, note, cards, pictureIds }: AnswerDraft): boolean =>
  mode === 'note' ? note.trim() === '' : text.trim() === '' && cards.length === 0 && pictureIds.length === 0

/** Without what has just been sent; the other one stays. */
const sent = (draft: AnswerDraft): AnswerDraft =>
  draft.mode === 'note' ? { ...draft, mode: 'answer', note: '', tried: undefined } : { ...none, note: draft.note }

/** What one writes just now. */
export const wordsOf = ({ mode, text, note }: AnswerDraft): string => (mode === 'note' ? note : text)

/** Keeps what is written in a conversation in this browser until it is sent, also over a closed tab. */
export function useAnswerDraft(threadId: string) {
  const { data: me } = useSession()
  const key = `dangol-answer ${me?.id ?? ''} ${threadId}`
  const [draft, setDraft] = useState<AnswerDraft>(() => kept(key))
  const change = useCallback(
    (next: Partial<AnswerDraft> | ((before: AnswerDraft) => AnswerDraft)) =>
      setDraft((before) => {
        const after = typeof next === 'function' ? next(before) : { ...before, ...next }
        keep(key, after)
        return after
      }),
    [key],
  )
  const clear = useCallback(() => change(sent), [change])
  return { draft, change, clear }
}

/** The id under which this is sent: a new one once the words are others than those that were tried. */
export function idFor({ tried }: AnswerDraft, content: string): string {
  return tried?.content === content ? tried.id : crypto.randomUUID()
}

function kept(key: string): AnswerDraft {
  try {
    return { ...none, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<AnswerDraft>) }
  } catch {
    // Kept by an older admin, or nothing may be kept in this browser.
    return none
  }
}

function keep(key: string, draft: AnswerDraft): void {
  try {
    if (isEmpty({ ...draft, mode: 'answer' }) && draft.note === '') localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // The browser keeps nothing, or is full: what is written stays on the page.
  }
}
