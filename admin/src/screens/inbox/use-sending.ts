import { useRef, useState } from 'react'
import { dangol, orThrow, ProblemError, queries, type BodyOf } from '../../api.ts'
import { conversationKeys } from '../../live/live.ts'
import { useDoing } from '../../parts/doing.ts'
import { words } from '../../words.ts'
import { type AnswerDraft, idFor, type useAnswerDraft, type WishedCard, wordsOf } from './use-answer-draft.ts'
import { addMessage, type Detail } from './use-conversations.ts'
import { useThreadActs } from './use-thread-acts.ts'

type Wish = BodyOf<'answerConversation'>['cards'] extends (infer One)[] | undefined ? One : never
export type Sending = ReturnType<typeof useSending>

/** Sends what was written; where it did not leave, the words stay, and the id under which they were tried. */
export function useSending(detail: Detail, { draft, change, clear }: ReturnType<typeof useAnswerDraft>) {
  const { id: threadId, items } = detail
  const acts = useThreadActs(detail)
  const [error, setError] = useState<unknown>()
  const closes = useRef(false)
  const doing = useDoing({
    run: (given: { id: string; draft: AnswerDraft; closes: boolean }) =>
      post(threadId, items.at(-1)?.id ?? null, given),
    refresh: [conversationKeys.counts, conversationKeys.list, conversationKeys.one(threadId)],
    after: (message) => {
      setError(undefined)
      addMessage(threadId, message)
      clear()
      if (closes.current) acts.offerReopening(words.inbox.sentAndClosed)
    },
    isQuiet: true,
  })
  const send = (isLast: boolean) => {
    if (doing.isPending) return
    const content = JSON.stringify([draft.mode, wordsOf(draft), draft.cards, draft.pictureIds])
    const id = idFor(draft, content)
    change({ tried: { id, content } })
    closes.current = isLast
    doing.mutate(
      { id, draft, closes: isLast },
      {
        onError: (no) => {
          setError(no)
          if (isMovedOn(no)) void queries.invalidateQueries({ queryKey: conversationKeys.one(threadId) })
        },
      },
    )
  }
  return { send, error, isPending: doing.isPending, forget: () => setError(undefined) }
}

export const isMovedOn = (no: unknown): no is ProblemError =>
  no instanceof ProblemError && no.code === 'conversations/moved-on'

function post(
  threadId: string,
  lastSeenMessageId: string | null,
  given: { id: string; draft: AnswerDraft; closes: boolean },
) {
  const { id, draft, closes } = given
  const params = { path: { id: threadId } }
  const text = wordsOf(draft)
  if (draft.mode === 'note')
    return orThrow(dangol.POST('/api/admin/v1/conversations/{id}/notes', { params, body: { id, text } }))
  const cards = draft.cards.map(asWish)
  const pictureIds = [...draft.pictureIds]
  const body = { id, text, cards, pictureIds, lastSeenMessageId, closes }
  return orThrow(dangol.POST('/api/admin/v1/conversations/{id}/answers', { params, body }))
}

function asWish({ kind, id }: WishedCard): Wish {
  if (kind === 'product') return { kind, productId: id }
  if (kind === 'review') return { kind, reviewId: id }
  return kind === 'article' ? { kind, articleId: id } : { kind, orderId: id }
}
