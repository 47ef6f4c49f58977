import { Stack, Text } from '@mantine/core'
import { IconMessageCheck } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { useDecide, type Waiting } from './decide.ts'
import { QueueFilters, useQueueFilter } from './queue-filters.tsx'
import { askReason } from './reject-form.tsx'
import { useReviewKeys } from './review-keys.ts'
import { WaitingReview } from './waiting-review.tsx'

const said = words.reviews

/** What waits for a decision: words, and what was noticed about them; never a star. */
export function ReviewQueue() {
  const narrowed = useQueueFilter()
  const { filter, isFiltered } = narrowed
  const queue = usePages(
    ['reviews', 'queue', filter],
    (at) => orThrow(dangol.GET('/api/admin/v1/reviews/queue', { params: { query: { ...filter, ...at, limit: 20 } } })),
    { refetchInterval: 30_000 },
  )
  return (
    <Stack>
      <Text c="dimmed" maw={640}>
        {said.queueAbout}
      </Text>
      <QueueFilters {...narrowed} items={queue.data?.pages.flatMap(({ items }) => items) ?? []} />
      <Paged
        query={queue}
        empty={
          <Empty
            icon={IconMessageCheck}
            title={isFiltered ? said.nothingMatches : said.nothing}
            next={isFiltered ? said.nothingMatchesNext : said.nothingNext}
          />
        }
      >
        {(items) => <Waiters items={items} />}
      </Paged>
    </Stack>
  )
}

/** At which of them one is; the keyboard is there too. */
function useCurrent(items: readonly Waiting[]) {
  const [currentId, pick] = useState(items[0]?.id)
  const cards = useRef(new Map<string, HTMLElement>())
  const found = items.findIndex(({ id }) => id === currentId)
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current && currentId && document.activeElement === document.body) cards.current.get(currentId)?.focus()
    isFirst.current = false
  }, [currentId, items])
  return {
    at: Math.max(0, found),
    pick,
    goTo: (place: number) => {
      const next = items[Math.min(Math.max(place, 0), items.length - 1)]
      if (!next) return
      pick(next.id)
      cards.current.get(next.id)?.focus()
      cards.current.get(next.id)?.scrollIntoView({ block: 'nearest' })
    },
    /** The next one takes the place of the one that is gone. */
    leave: (id: string) => {
      const gone = items.findIndex((item) => item.id === id)
      pick((items[gone + 1] ?? items[gone - 1])?.id)
    },
    hold: (id: string, card: HTMLElement | null) => {
      if (card) cards.current.set(id, card)
      else cards.current.delete(id)
    },
  }
}

function Waiters({ items }: { items: readonly Waiting[] }) {
  const { at, goTo, pick, leave, hold } = useCurrent(items)
  const current = items[at]
  const decide = useDecide(leave)
  const may = useMay()('reviews:moderate')
  const reject = (review: Waiting) =>
    askReason((reason, note) => decide.mutate({ review, outcome: 'reject', reason, ...(note ? { note } : {}) }))
  const acts = {
    publish: (review: Waiting) => decide.mutate({ review, outcome: 'publish' }),
    refer: (review: Waiting) => decide.mutate({ review, outcome: 'refer' }),
    reject,
  }
  useReviewKeys({
    j: () => goTo(at + 1),
    k: () => goTo(at - 1),
    ...(current && may && !decide.isPending
      ? { p: () => acts.publish(current), o: () => acts.refer(current), r: () => reject(current) }
      : {}),
  })
  return (
    <Stack>
      <Text size="sm" c="dimmed" className="wide-only">
        {may ? said.keys : said.onlyLook}
      </Text>
      {items.map((review, place) => (
        <WaitingReview
          key={review.id}
          review={review}
          place={place + 1}
          isCurrent={place === at}
          isBusy={decide.isPending && decide.variables.review.id === review.id}
          hold={(card) => hold(review.id, card)}
          pick={() => pick(review.id)}
          acts={may ? acts : undefined}
        />
      ))}
    </Stack>
  )
}
