import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconMessageReply } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Paged, usePages } from '../../parts/paged.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { offerUndo } from '../../parts/undo.tsx'
import { useCurrent } from '../../parts/use-current.ts'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { useReviewKeys } from '../reviews/review-keys.ts'
import { ReplyCard } from './reply-card.tsx'

const said = words.deliverability.replies
type Reply = Schemas['MailReply']
const states = ['waiting', 'done'] as const

/** What people answered to mails, until somebody has seen to it. */
export function Replies() {
  const { search, set } = useFilters<'state'>()
  const state = search.state === 'all' ? undefined : (states.find((one) => one === search.state) ?? 'waiting')
  const replies = usePages(
    ['replies', state],
    (at) =>
      orThrow(
        dangol.GET('/api/admin/v1/replies', { params: { query: { ...(state && { state }), ...at, limit: 25 } } }),
      ),
    { refetchInterval: 30_000 },
  )
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" maw={640}>
          {said.about} <span className="wide-only">{said.keys}</span>
        </Text>
        <SegmentedControl
          aria-label={said.state}
          value={state ?? 'all'}
          onChange={(value) => set('state', value === 'waiting' ? '' : value)}
          data={[...states, 'all' as const].map((value) => ({ value, label: said.states[value] }))}
        />
      </Group>
      <Paged
        query={replies}
        empty={
          <div className="surface">
            <Empty
              icon={IconMessageReply}
              title={state === 'waiting' ? said.none : said.noneAtAll}
              next={said.noneNext}
            />
          </div>
        }
      >
        {(items) => <Listed items={items} />}
      </Paged>
    </Stack>
  )
}

function Listed({ items }: { items: readonly Reply[] }) {
  const { at, goTo, pick, hold } = useCurrent(items)
  const may = useMay()('messages:write')
  const settle = useDoing({
    run: ({ id, done }: { id: string; done: boolean }) =>
      orThrow(dangol.PUT('/api/admin/v1/replies/{id}/done', { params: { path: { id } }, body: { done } })),
    refresh: [['replies']],
  })
  const change = ({ id, doneAt }: Reply) => {
    const done = doneAt === null
    settle.mutate({ id, done })
    if (done) offerUndo(said.doneSaid, () => settle.mutate({ id, done: false }))
  }
  const current = items[at]
  useReviewKeys({
    j: () => goTo(at + 1),
    k: () => goTo(at - 1),
    ...(current && may ? { d: () => change(current) } : {}),
  })
  return (
    <Stack gap="sm">
      {items.map((reply, place) => (
        <ReplyCard
          key={reply.id}
          reply={reply}
          isCurrent={place === at}
          hold={(card) => hold(reply.id, card)}
          pick={() => pick(reply.id)}
          {...(may && { change: () => change(reply) })}
        />
      ))}
    </Stack>
  )
}
