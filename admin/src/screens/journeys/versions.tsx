import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, queries, type BodyOf, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { editorWords } from './editor-words.ts'
import { MovePeople } from './publish/move-people.tsx'
import { journeyWords } from './words.ts'

const said = editorWords.versions
type Journey = Schemas['Journey']
type Version = Schemas['JourneyVersion']

/** All that a journey was, and who still goes by it. */
export function Versions({ journey }: { journey: Journey }) {
  const versions = useQuery({
    queryKey: ['journey', journey.id, 'versions', journey.changedAt, journey.migration?.moved],
    queryFn: () =>
      orThrow(dangol.GET('/api/admin/v1/journeys/{id}/versions', { params: { path: { id: journey.id } } })),
  })
  return (
    <Part isFlush>
      <Asked query={versions}>
        {({ items }) => (
          <Rows
            label={journeyWords.tabs.versions}
            rows={items}
            columns={columnsFor(journey)}
            keyOf={({ version }) => String(version)}
          />
        )}
      </Asked>
    </Part>
  )
}

const columnsFor = (journey: Journey): readonly Column<Version>[] => [
  {
    title: journeyWords.tabs.versions,
    cell: ({ version, createdAt }) => (
      <>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {said.version(version)}
          </Text>
          {version === journey.liveVersion && <Status tone="good">{said.live}</Status>}
          {version === journey.draftVersion && <Status tone="waiting">{said.draft}</Status>}
        </Group>
        <Text size="xs" c="dimmed">
          {showInstant(createdAt)}
        </Text>
      </>
    ),
  },
  {
    title: said.published,
    isWideOnly: true,
    cell: ({ publishedAt }) => (publishedAt ? showInstant(publishedAt) : '–'),
  },
  { title: said.running, align: 'right', cell: ({ running }) => running.toLocaleString('en') },
  {
    title: words.common.actions,
    align: 'right',
    cell: (version) => (
      <Group gap="xs" justify="flex-end">
        <Move journey={journey} version={version} />
        <Restore journey={journey} version={version} />
      </Group>
    ),
  },
]

/** Only of an earlier version by which somebody goes. */
function Move({ journey, version }: { journey: Journey; version: Version }) {
  const may = useMay()
  const isEarlier = journey.liveVersion !== null && version.version < journey.liveVersion
  const isMoving = journey.migration !== null && journey.migration.doneAt === null
  if (!isEarlier || version.running === 0 || isMoving || !may('messages:write')) return null
  return journey.state === 'archived' ? null : <MovePeople journey={journey} version={version} />
}

/** Makes an older version the draft; what was the draft stays in the list. */
function Restore({ journey, version }: { journey: Journey; version: Version }) {
  const may = useMay()
  const restore = useDoing({
    run: () => {
      const body = { graph: version.graph } as BodyOf<'saveJourneyDraft'>
      return orThrow(dangol.PUT('/api/admin/v1/journeys/{id}/draft', { params: { path: { id: journey.id } }, body }))
    },
    done: editorWords.saved,
    after: (saved) => queries.setQueryData(['journey', journey.id], saved),
  })
  const isNow = version.version === (journey.draftVersion ?? journey.liveVersion)
  if (isNow || !may('messages:write') || journey.state === 'archived') return null
  return (
    <Button size="xs" variant="default" loading={restore.isPending} onClick={() => restore.mutate()}>
      {said.restore}
    </Button>
  )
}
