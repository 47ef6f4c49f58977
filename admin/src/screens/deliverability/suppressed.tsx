import { Anchor, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconMailCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

const said = words.deliverability.suppressed
type Suppression = Schemas['Suppression']
const reasons = ['hard-bounce', 'complaint', 'opted-out'] as const

/** Addresses that nothing is sent to, why, and the way back where there is one. */
export function Suppressed() {
  const { search, set } = useFilters<'reason'>()
  const isPhone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false
  const reason = reasons.find((one) => one === search.reason)
  const list = usePages(['suppressions', reason], (at) =>
    orThrow(
      dangol.GET('/api/admin/v1/suppressions', { params: { query: { ...(reason && { reason }), ...at, limit: 50 } } }),
    ),
  )
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" maw={640}>
          {said.about}
        </Text>
        <SegmentedControl
          orientation={isPhone ? 'vertical' : 'horizontal'}
          aria-label={said.reason}
          value={reason ?? ''}
          onChange={(value) => set('reason', value)}
          data={[{ value: '', label: said.all }, ...reasons.map((value) => ({ value, label: said.reasons[value] }))]}
        />
      </Group>
      <Part isFlush>
        <Paged query={list} empty={<Empty icon={IconMailCheck} title={said.none} next={said.noneNext} />}>
          {(items) => (
            <Rows label={words.deliverability.parts.suppressed} rows={items} columns={columns} keyOf={({ id }) => id} />
          )}
        </Paged>
      </Part>
    </Stack>
  )
}

const columns: readonly Column<Suppression>[] = [
  {
    title: said.address,
    cell: ({ address, profileId }) =>
      profileId ? (
        <Anchor component={Link} to={`/customers/${profileId}`} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {address ?? said.unknown}
        </Anchor>
      ) : (
        <Text size="sm" c="dimmed">
          {said.unknown}
        </Text>
      ),
  },
  {
    title: said.reason,
    cell: ({ reason, softBounces }) => (
      <Status tone={reason === 'complaint' ? 'bad' : 'waiting'}>
        {softBounces ? said.soft(softBounces) : said.reasons[reason]}
      </Status>
    ),
  },
  {
    title: said.said,
    isWideOnly: true,
    cell: ({ said: theirs, source }) => (
      <Text size="sm" maw={340} style={{ overflowWrap: 'anywhere' }}>
        {theirs ?? '–'} {source && <span className="quiet">({said.sources[source] ?? source})</span>}
      </Text>
    ),
  },
  { title: said.since, isWideOnly: true, cell: ({ at }) => <Moment at={at} /> },
  { title: words.common.actions, align: 'right', cell: (row) => <Lift suppression={row} /> },
]

function Lift({ suppression: { id, address, canLift } }: { suppression: Suppression }) {
  const may = useMay()
  const lift = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/suppressions/{id}', { params: { path: { id } } })),
    done: said.lifted,
    refresh: [['suppressions']],
  })
  if (!canLift) {
    return (
      <Text size="xs" c="dimmed">
        {said.stands}
      </Text>
    )
  }
  if (!may('customers:write')) return null
  const ask = () =>
    confirmThat({
      title: said.confirm(address ?? said.unknown),
      consequence: said.consequence,
      act: said.lift,
      run: () => lift.mutate(),
    })
  return (
    <Button size="xs" variant="default" loading={lift.isPending} onClick={ask}>
      {said.lift}
    </Button>
  )
}
