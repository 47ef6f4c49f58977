import { Select, Stack, Text, Title } from '@mantine/core'
import { IconArrowsUpDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay, showInstant } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { words } from '../../words.ts'
import { auditsKey, type Run } from './audit-data.ts'

const said = words.storeAudit
type Comparison = Schemas['StoreAuditComparison']

/** What got better and worse between the latest audit and an earlier one. */
export function Changes({ runs }: { runs: readonly Run[] }) {
  const { search, set } = useFilters<'with'>()
  const [latest, before] = runs
  if (!latest || !before) {
    return (
      <Part>
        <Empty icon={IconArrowsUpDown} title={said.oneRun} next={said.oneRunNext} />
      </Part>
    )
  }
  const other = runs.find(({ id }) => id === search.with && id !== latest.id) ?? before
  return (
    <Part
      title={said.tabs.changes}
      actions={
        <Select
          label={said.compareWith}
          allowDeselect={false}
          data={runs
            .slice(1)
            .map(({ id, createdAt, score }) => ({ value: id, label: `${showInstant(createdAt)} (${score})` }))}
          value={other.id}
          onChange={(id) => set('with', id)}
        />
      }
    >
      <Compared latest={latest} other={other} />
    </Part>
  )
}

function Compared({ latest, other }: { latest: Run; other: Run }) {
  const comparison = useQuery({
    queryKey: [...auditsKey, latest.id, other.id],
    queryFn: () =>
      orThrow(
        dangol.GET('/api/admin/v1/store-audits/{id}/compared-with/{other}', {
          params: { path: { id: latest.id, other: other.id } },
        }),
      ),
  })
  return (
    <Asked query={comparison}>
      {({ better, worse }) => (
        <Stack gap="lg">
          <Moved title={said.worse} none={said.noWorse} changes={worse} />
          <Moved title={said.better} none={said.noBetter} changes={better} />
        </Stack>
      )}
    </Asked>
  )
}

const Moved = (props: { title: string; none: string; changes: Comparison['better'] }) => (
  <div>
    <Title order={3} mb={6}>
      {props.title} ({props.changes.length})
    </Title>
    {props.changes.length === 0 && (
      <Text size="sm" c="dimmed">
        {props.none}
      </Text>
    )}
    <Stack gap="sm">
      {props.changes.map(({ id, title, areaTitle, now, says, since }) => (
        <div key={id}>
          <Text size="sm" fw={600}>
            {title}
          </Text>
          <Text size="sm">{says}</Text>
          <Text size="xs" c="dimmed" mt={2}>
            <Status tone={now === 'fail' ? 'bad' : now === 'pass' ? 'good' : 'plain'}>{said.states[now]}</Status>{' '}
            {areaTitle} · {said.since(showDay(since))}
          </Text>
        </div>
      ))}
    </Stack>
  </div>
)
