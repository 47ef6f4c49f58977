import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

type Entry = Schemas['SetAside']

export function SetAside() {
  const entries = usePages(
    ['system', 'set-aside'],
    (at) => orThrow(dangol.GET('/api/admin/v1/system/set-aside', { params: { query: at } })),
    { refetchInterval: 10_000 },
  )
  return (
    <Part title={words.system.setAside} about={words.system.setAsideAbout} isFlush>
      <Paged
        query={entries}
        empty={<Empty icon={IconCircleCheck} title={words.system.noSetAside} next={words.system.noSetAsideNext} />}
      >
        {(items) => <Rows label={words.system.setAside} rows={items} keyOf={({ id }) => id} columns={columns} />}
      </Paged>
    </Part>
  )
}

const columns = [
  {
    title: words.system.event,
    cell: ({ type, consumer, eventSeq }: Entry) => (
      <>
        <Text size="sm" fw={600}>
          {type}
        </Text>
        <Text size="xs" c="dimmed">{`${consumer} · #${eventSeq}`}</Text>
      </>
    ),
  },
  {
    title: words.system.error,
    isWideOnly: true,
    cell: ({ error }: Entry) => (
      <Text size="sm" lineClamp={2} title={error}>
        {error}
      </Text>
    ),
  },
  { title: words.system.when, isWideOnly: true, cell: ({ at }: Entry) => <Moment at={at} isRelative /> },
  { title: words.common.actions, align: 'right' as const, cell: (entry: Entry) => <Actions entry={entry} /> },
]

function Actions({ entry: { id } }: { entry: Entry }) {
  const may = useMay()
  const params = { params: { path: { id } } }
  const refresh = [['system']]
  const replay = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/system/set-aside/{id}/replay', params)),
    done: words.system.replayed,
    refresh,
  })
  const dismiss = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/system/set-aside/{id}', params)),
    done: words.system.dismissed,
    refresh,
  })
  const ask = () =>
    confirmThat({
      title: words.system.dismissTitle,
      consequence: words.system.dismissConsequence,
      act: words.system.dismiss,
      run: () => dismiss.mutate(),
    })
  if (!may('system:write')) return null
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button size="xs" variant="default" loading={replay.isPending} onClick={() => replay.mutate()}>
        {words.system.replay}
      </Button>
      <Button size="xs" variant="subtle" color="red.8" loading={dismiss.isPending} onClick={ask}>
        {words.system.dismiss}
      </Button>
    </Group>
  )
}
