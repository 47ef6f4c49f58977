import { Anchor, Badge, Code, Text } from '@mantine/core'
import { IconAntenna } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showAgo } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'

const said = words.sources
type Tail = Schemas['SourceTail']
type CameIn = Tail['events'][number]
type Problem = Tail['problems'][number]

/** What came last, and what did not fit; new every few seconds while somebody looks. */
export function Tail({ id }: { id: string }) {
  const tail = useQuery({
    queryKey: ['source', id, 'tail'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/sources/{id}/tail', { params: { path: { id } } })),
    refetchInterval: 3_000,
  })
  return (
    <Asked query={tail} rows={8}>
      {({ events, problems }) => (
        <>
          {problems.length > 0 && (
            <Part title={said.notFitting} about={said.notFittingAbout} isFlush>
              <Rows label={said.notFitting} rows={problems} columns={faults} keyOf={(one) => one.id} />
            </Part>
          )}
          <Part title={said.latest} about={said.latestAbout} isFlush>
            {events.length === 0 ? (
              <Empty icon={IconAntenna} title={said.waiting} next={said.waitingNext} />
            ) : (
              <Rows label={said.latest} rows={events} columns={columns} keyOf={(one) => one.id} />
            )}
          </Part>
        </>
      )}
    </Asked>
  )
}

/** Told so much later than it took place that one wonders. */
const lateMs = 60_000

const columns: readonly Column<CameIn>[] = [
  {
    title: said.what,
    cell: ({ type, name, occurredAt, receivedAt }) => (
      <>
        <Badge variant="default" size="sm" mr={6} tt="none" fw={500}>
          {type}
        </Badge>
        <Text size="sm" fw={600} component="span">
          {name}
        </Text>
        {Date.parse(receivedAt) - Date.parse(occurredAt) > lateMs && (
          <Text size="xs" c="dimmed">
            {said.late(showAgo(occurredAt))}
          </Text>
        )}
      </>
    ),
  },
  { title: said.when, cell: ({ receivedAt }) => <Moment at={receivedAt} isRelative /> },
  {
    title: said.who,
    isWideOnly: true,
    cell: ({ profileId, who }) =>
      profileId && (
        <Anchor component={Link} to={`/customers/${profileId}`} size="sm">
          {who ?? said.visitor}
        </Anchor>
      ),
  },
  {
    title: said.said,
    isWideOnly: true,
    cell: ({ data }) => <Said data={data} />,
  },
]

const Said = ({ data }: { data: Record<string, unknown> }) => {
  const { properties, traits } = data
  const shown = { ...(traits as object | undefined), ...(properties as object | undefined) }
  if (Object.keys(shown).length === 0) return null
  const text = JSON.stringify(shown)
  return (
    <Text component="code" size="xs" lineClamp={2} title={text} style={{ overflowWrap: 'anywhere' }}>
      {text}
    </Text>
  )
}

const faults: readonly Column<Problem>[] = [
  {
    title: said.what,
    cell: ({ type, name, door }) => (
      <>
        <Text size="sm" fw={600}>
          {name || type || said.unnamed}
        </Text>
        <Text size="xs" c="dimmed">
          {door}
        </Text>
      </>
    ),
  },
  {
    title: said.why,
    cell: ({ field, message }) => (
      <>
        {field && <Code mr={6}>{field}</Code>}
        {message}
      </>
    ),
  },
  { title: said.when, isWideOnly: true, cell: ({ at }) => <Moment at={at} isRelative /> },
]
