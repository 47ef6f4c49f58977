import { Button, Stack, Text } from '@mantine/core'
import { IconHistory, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

type Decision = Schemas['ReviewDecision']

const said = words.reviews

/** Who decided what and why; of one review, when the address names it. */
export function Decisions() {
  const { search, set } = useFilters<'review'>()
  const filter = search.review ? { reviewId: search.review } : {}
  const nameOf = useStaffNames()
  const decisions = usePages(['reviews', 'decisions', filter], (at) =>
    orThrow(dangol.GET('/api/admin/v1/reviews/decisions', { params: { query: { ...filter, ...at, limit: 50 } } })),
  )
  return (
    <Stack align="flex-start">
      {search.review && (
        <Button variant="default" leftSection={<IconX size={16} />} onClick={() => set('review', undefined)}>
          {words.common.all}
        </Button>
      )}
      <Stack w="100%">
        <Part isFlush>
          <Paged
            query={decisions}
            empty={<Empty icon={IconHistory} title={said.noDecisions} next={said.noDecisionsNext} />}
          >
            {(items) => (
              <Rows label={said.parts.decisions} rows={items} columns={columnsFor(nameOf)} keyOf={({ id }) => id} />
            )}
          </Paged>
        </Part>
      </Stack>
    </Stack>
  )
}

const columnsFor = (nameOf: (id: string) => string): readonly Column<Decision>[] => [
  { title: said.who, cell: ({ by }) => nameOf(by) },
  {
    title: said.what,
    cell: ({ outcome, onEdit, second }) => (
      <>
        <Text size="sm" fw={600}>
          {said.outcomes[outcome]}
        </Text>
        <Text size="xs" c="dimmed">
          {[...(onEdit ? [said.onEdit] : []), ...(second ? [said.second] : [])].join(', ')}
        </Text>
      </>
    ),
  },
  {
    title: said.why,
    cell: ({ reason, note }) => (
      <>
        {reason && said.reasons[reason]}
        {note && (
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        )}
      </>
    ),
  },
  { title: said.when, cell: ({ at }) => <Moment at={at} />, align: 'right' },
]

/** Names of people who work here, for who may see them; else their ids. */
function useStaffNames(): (id: string) => string {
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['staff'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/staff')),
    enabled: may('staff:read'),
  })
  const names = new Map(data?.items.map(({ userId, name }) => [userId, name]))
  return (id) => names.get(id) ?? id
}
