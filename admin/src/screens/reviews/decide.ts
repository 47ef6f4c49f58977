import { useEffect, useState } from 'react'
import { dangol, orThrow, type BodyOf, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { offerUndo } from '../../parts/undo.tsx'
import { words } from '../../words.ts'

export type Waiting = Schemas['WaitingReview']
type Wish = BodyOf<'decideReview'>
type Decision = { review: Waiting } & Omit<Wish, 'waitingSince'>

const said = { publish: words.reviews.published, reject: words.reviews.rejected, refer: words.reviews.referred }

/** So long a decision can be taken back. */
const heldMs = 6_000

/**
 * Decides on what was read: words that its author changed meanwhile are refused, so that nothing is decided unread.
 *
 * A decision is held for six seconds, or until one leaves the screen, and can be taken back until then: afterwards its
 * stars are told, and whoever knows them decides no more.
 */
export function useDecide(after: (id: string) => void) {
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set())
  const letGo = (key: string) => setHeld((before) => new Set([...before].filter((each) => each !== key)))
  const { mutateAsync } = useDoing({ run: send, refresh: [['reviews'], ['dashboard']] })
  const [sending] = useState(() =>
    heldBack((decision) => void mutateAsync(decision).catch(() => letGo(keyOf(decision)))),
  )
  useEffect(() => sending.all, [sending])
  const decide = (decision: Decision) => {
    const key = keyOf(decision)
    setHeld((before) => new Set([...before, key]))
    sending.soon(decision)
    after(decision.review.id)
    const undo = () => {
      if (sending.not(decision)) letGo(key)
    }
    offerUndo(said[decision.outcome], undo, heldMs)
  }
  return { decide, held }
}

/** Those on which nothing was decided here. */
export const without = (all: readonly Waiting[], held: ReadonlySet<string>): readonly Waiting[] =>
  all.filter((review) => !held.has(keyOf({ review })))

/** The words as they were read: rewritten, they wait anew. */
const keyOf = ({ review: { id, waitingSince } }: Pick<Decision, 'review'>): string => `${id} ${waitingSince}`

const send = ({ review, ...wish }: Decision) =>
  orThrow(
    dangol.POST('/api/admin/v1/reviews/{id}/decision', {
      params: { path: { id: review.id } },
      body: { ...wish, ...(review.because === 'reported' ? {} : { waitingSince: review.waitingSince }) },
    }),
  )

/** Keeps decisions back until their time is up, unless they are taken back before. */
function heldBack(sendNow: (decision: Decision) => void) {
  const timers = new Map<string, { decision: Decision; timer: ReturnType<typeof setTimeout> }>()
  const take = (key: string) => {
    const found = timers.get(key)
    clearTimeout(found?.timer)
    timers.delete(key)
    return found?.decision
  }
  const settle = (key: string) => {
    const decision = take(key)
    if (decision) sendNow(decision)
  }
  return {
    soon: (decision: Decision) => {
      const key = keyOf(decision)
      timers.set(key, { decision, timer: setTimeout(() => settle(key), heldMs) })
    },
    /** @returns whether it was still in time */
    not: (decision: Decision) => take(keyOf(decision)) !== undefined,
    all: () => [...timers.keys()].forEach(settle),
  }
}
