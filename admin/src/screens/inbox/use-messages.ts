import { useState } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import type { Detail, Message } from './use-conversations.ts'

/** What was said, with what was asked for of before; what was shown once stays. */
export function useMessages({ id, items, hasEarlier }: Detail) {
  const [known, setKnown] = useState<readonly Message[]>(items)
  const [seen, setSeen] = useState(items)
  const [hasMore, setMore] = useState(hasEarlier)
  if (seen !== items) {
    setSeen(items)
    setKnown(merged(known, items))
  }
  const earlier = useDoing({
    run: (before: number) =>
      orThrow(
        dangol.GET('/api/admin/v1/conversations/{id}/messages', {
          params: { path: { id }, query: { before, limit: 50 } },
        }),
      ),
    after: (page) => {
      setKnown((now) => merged(page.items, now))
      setMore(page.hasMore)
    },
  })
  const first = known[0]
  return {
    messages: known,
    hasEarlier: hasMore,
    isLoading: earlier.isPending,
    showEarlier: (then: () => void) => first && earlier.mutate(first.number, { onSuccess: then }),
  }
}

/** By their numbers; what comes later in time knows better. */
function merged(before: readonly Message[], after: readonly Message[]): readonly Message[] {
  const all = new Map([...before, ...after].map((message) => [message.number, message]))
  return [...all.values()].sort((one, other) => one.number - other.number)
}

/** The first of hers that nobody had read. */
export function firstUnread(messages: readonly Message[], unread: number): string | undefined {
  if (unread === 0) return undefined
  return messages.filter(({ who }) => who === 'her').at(-unread)?.id ?? messages.at(-1)?.id
}
