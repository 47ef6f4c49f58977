import { Button, Group, Text } from '@mantine/core'
import { IconEar, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { offerUndo } from '../../parts/undo.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { askForTopic } from './own-topic-form.tsx'

type OwnTopic = Schemas['OwnTopic']

const said = words.topics

/** Topics that the shop named itself. */
export function OwnTopics() {
  const may = useMay()
  const own = useQuery({
    queryKey: ['topics', 'own'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/own-topics')),
  })
  const mayChange = may('reviews:moderate')
  const add = mayChange && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => askForTopic()}>
      {said.add}
    </Button>
  )
  const actions: Column<OwnTopic>[] = mayChange
    ? [{ title: words.common.actions, align: 'right', cell: (topic) => <Actions topic={topic} /> }]
    : []
  return (
    <Part title={said.ownTitle} about={said.ownAbout} actions={add} isFlush>
      <Asked query={own}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={IconEar} title={said.noOwn} next={said.noOwnNext} />
          ) : (
            <Rows label={said.ownTitle} rows={items} columns={[...columns, ...actions]} keyOf={({ id }) => id} />
          )
        }
      </Asked>
    </Part>
  )
}

const columns: readonly Column<OwnTopic>[] = [
  {
    title: said.name,
    cell: ({ name, readAt }) => (
      <>
        {name}
        {!readAt && (
          <Text size="xs" c="dimmed">
            {said.reading}
          </Text>
        )}
      </>
    ),
  },
  {
    title: said.shownAs,
    cell: ({ shopperName: { en, ko } }) =>
      en || ko ? (
        [en, ko].filter(Boolean).join(' · ')
      ) : (
        <Text size="sm" c="dimmed" component="span">
          {said.shownNowhere}
        </Text>
      ),
  },
  { title: said.words, isWideOnly: true, cell: (topic) => topic.words.join(', ') },
]

function Actions({ topic }: { topic: OwnTopic }) {
  const again = useDoing({
    run: () => {
      const { name, words: known, shopperName } = topic
      return orThrow(dangol.POST('/api/admin/v1/own-topics', { body: { name, words: known, shopperName } }))
    },
    done: words.common.saved,
    refresh: [['topics']],
  })
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/own-topics/{id}', { params: { path: { id: topic.id } } })),
    refresh: [['topics']],
    after: () => offerUndo(said.removed(topic.name), () => again.mutate()),
  })
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button
        size="xs"
        variant="default"
        aria-label={`${said.change}: ${topic.name}`}
        onClick={() => askForTopic(topic)}
      >
        {said.change}
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={`${said.remove}: ${topic.name}`}
        loading={remove.isPending}
        onClick={() => remove.mutate()}
      >
        {said.remove}
      </Button>
    </Group>
  )
}
