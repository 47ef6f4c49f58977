import { useEffect, useMemo, useRef } from 'react'
import { Stack, Text } from '@mantine/core'
import { IconMessageCheck } from '@tabler/icons-react'
import { dangol, orThrow } from '../../api.ts'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Empty } from '../../parts/states.tsx'
import { useCurrent } from '../../parts/use-current.ts'
import { useMay, useSession } from '../../session.ts'
import { words } from '../../words.ts'
import { useDecide, type Waiting, without } from './decide.ts'
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

const nothingLeft = <Empty icon={IconMessageCheck} title={said.nothing} next={said.nothingNext} />

function Waiters({ items: all }: { items: readonly Waiting[] }) {
  const leaves = useRef<(id: string) => void>(() => undefined)
  const { decide, held } = useDecide((id) => leaves.current(id))
  const items = useMemo(() => without(all, held), [all, held])
  const { at, goTo, pick, leave, hold } = useCurrent(items)
  useEffect(() => {
    leaves.current = leave
  })
  const current = items[at]
  const may = useMay()('reviews:moderate')
  const { data: me } = useSession()
  const reject = (review: Waiting) =>
    askReason((reason, note) => decide({ review, outcome: 'reject', reason, ...(note ? { note } : {}) }))
  const acts = {
    publish: (review: Waiting) => decide({ review, outcome: 'publish' }),
    refer: (review: Waiting) => decide({ review, outcome: 'refer' }),
    reject,
  }
  useReviewKeys({
    j: () => goTo(at + 1),
    k: () => goTo(at - 1),
    ...(current && may && current.notBy !== me?.id
      ? { p: () => acts.publish(current), o: () => acts.refer(current), r: () => reject(current) }
      : {}),
  })
  if (items.length === 0) return nothingLeft
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
          hold={(card) => hold(review.id, card)}
          pick={() => pick(review.id)}
          acts={may ? acts : undefined}
        />
      ))}
    </Stack>
  )
}
