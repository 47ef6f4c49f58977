import { Badge, Stack, Switch, Text } from '@mantine/core'
import { IconTrendingUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay, showNumber } from '../../format.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { nameOf, showShare } from './asked-topics.ts'

type Alert = Schemas['TopicAlert']

const said = words.topics

/** Topics that turned, and who is told. */
export function Changes() {
  const alerts = usePages(['topics', 'alerts'], (at) =>
    orThrow(dangol.GET('/api/admin/v1/topics/alerts', { params: { query: { ...at, days: 365, limit: 25 } } })),
  )
  return (
    <Stack>
      <Mails />
      <Part title={said.changesTitle} about={said.changesAbout} isFlush>
        <Paged query={alerts} empty={<Empty icon={IconTrendingUp} title={said.noChanges} next={said.noChangesNext} />}>
          {(items) => (
            <Rows
              label={said.changesTitle}
              rows={items}
              columns={columns}
              keyOf={({ id }) => id}
              linkTo={({ topic, productId }) => `/topics?topic=${topic}${productId ? `&product=${productId}` : ''}`}
            />
          )}
        </Paged>
      </Part>
    </Stack>
  )
}

function Mails() {
  const mails = useQuery({
    queryKey: ['topics', 'mails'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/topics/mails')),
  })
  const set = useDoing({
    run: (wants: boolean) => orThrow(dangol.PUT('/api/admin/v1/topics/mails', { body: { wants } })),
    refresh: [['topics', 'mails']],
  })
  return (
    <Switch
      label={said.mail}
      checked={set.isPending ? set.variables : (mails.data?.wants ?? false)}
      disabled={!mails.data}
      onChange={({ currentTarget }) => set.mutate(currentTarget.checked)}
    />
  )
}

const columns: readonly Column<Alert>[] = [
  {
    title: said.topic,
    cell: ({ topicName, topic, productId, productTitle }) => (
      <>
        {nameOf(topicName) || topic}
        <Text component="span" display="block" size="xs" c="dimmed" fw={400}>
          {productId ? productTitle || said.gone : said.wholeShop}
        </Text>
      </>
    ),
  },
  {
    title: said.direction,
    cell: ({ direction }) => (
      <Badge tt="none" variant="light" miw="max-content" color={direction === 'worse' ? 'red' : 'pine'}>
        {said[direction]}
      </Badge>
    ),
  },
  {
    title: said.now,
    align: 'right',
    cell: ({ negative, mentions }) =>
      said.of(showNumber(negative), showNumber(mentions), showShare(negative, mentions)),
  },
  {
    title: said.before,
    align: 'right',
    isWideOnly: true,
    cell: ({ negativeBefore, mentionsBefore }) =>
      said.of(showNumber(negativeBefore), showNumber(mentionsBefore), showShare(negativeBefore, mentionsBefore)),
  },
  { title: said.when, isWideOnly: true, cell: ({ fromOn, toOn }) => `${showDay(fromOn)} – ${showDay(toOn)}` },
]
