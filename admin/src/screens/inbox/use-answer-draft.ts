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
  cards: readonly WishedCard[]
  pictureIds: readonly string[]
  /** What was tried to send, and under which id: sent again as it is, it is the same message. */
  tried?: { id: string; content: string } | undefined
}

const none: AnswerDraft = { mode: 'answer', text: '', cards: [], pictureIds: [] }

export const isEmpty = ({ text, cards, pictureIds }: AnswerDraft): boolean =>
  text.trim() === '' && cards.length === 0 && pictureIds.length === 0

/** Keeps what is written in a conversation in this browser until it is sent, also over a closed tab. */
export function useAnswerDraft(threadId: string) {
  const { data: me } = useSession()
  const key = `dangol-answer ${me?.id ?? ''} ${threadId}`
  const [draft, setDraft] = useState<AnswerDraft>(() => kept(key))
  const change = useCallback(
    (next: Partial<AnswerDraft>) =>
      setDraft((before) => {
        const after = { ...before, ...next }
        keep(key, after)
        return after
      }),
    [key],
  )
  const clear = useCallback(() => change({ ...none, tried: undefined }), [change])
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
    if (isEmpty(draft)) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // The browser keeps nothing, or is full: what is written stays on the page.
  }
}
