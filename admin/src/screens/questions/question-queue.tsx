import { Stack, Text } from '@mantine/core'
import { IconMessageCheck } from '@tabler/icons-react'
import { dangol, orThrow } from '../../api.ts'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Empty } from '../../parts/states.tsx'
import { useCurrent } from '../../parts/use-current.ts'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { askReason } from '../reviews/reject-form.tsx'
import { useReviewKeys } from '../reviews/review-keys.ts'
import { useDecidePost, type Waiting } from './decide-post.ts'
import { WaitingPost } from './waiting-post.tsx'

const said = words.questions

/** Questions and answers that wait for a decision, and what was noticed about them. */
export function QuestionQueue() {
  const queue = usePages(
    ['questions', 'queue'],
    (at) => orThrow(dangol.GET('/api/admin/v1/questions/queue', { params: { query: { ...at, limit: 20 } } })),
    { refetchInterval: 30_000 },
  )
  return (
    <Stack>
      <Text c="dimmed" maw={640}>
        {said.queueAbout}
      </Text>
      <Paged query={queue} empty={<Empty icon={IconMessageCheck} title={said.nothing} next={said.nothingNext} />}>
        {(items) => <Waiters items={items} />}
      </Paged>
    </Stack>
  )
}

function Waiters({ items }: { items: readonly Waiting[] }) {
  const { at, goTo, pick, leave, hold } = useCurrent(items)
  const current = items[at]
  const decide = useDecidePost(leave)
  const may = useMay()('reviews:moderate')
  const acts = {
    publish: (post: Waiting) => decide.mutate({ post, outcome: 'publish' }),
    reject: (post: Waiting) =>
      askReason((reason, note) => decide.mutate({ post, outcome: 'reject', reason, ...(note ? { note } : {}) })),
  }
  useReviewKeys({
    j: () => goTo(at + 1),
    k: () => goTo(at - 1),
    ...(current && may && !decide.isPending ? { p: () => acts.publish(current), r: () => acts.reject(current) } : {}),
  })
  return (
    <Stack>
      <Text size="sm" c="dimmed" className="wide-only">
        {may ? said.keys : words.reviews.onlyLook}
      </Text>
      {items.map((post, place) => (
        <WaitingPost
          key={post.id}
          post={post}
          isCurrent={place === at}
          isBusy={decide.isPending && decide.variables.post.id === post.id}
          hold={(card) => hold(post.id, card)}
          pick={() => pick(post.id)}
          acts={may ? acts : undefined}
        />
      ))}
    </Stack>
  )
}
