import { Badge, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Below } from '../../parts/below.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Facts } from '../../parts/facts.tsx'
import { Moment } from '../../parts/moments.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { offerUndo } from '../../parts/undo.tsx'
import { useMay } from '../../session.ts'
import { SegmentForm } from './segment-form.tsx'
import { nameOf } from './segment-preview.tsx'
import { RuleInWords } from './rule-in-words.tsx'
import { Lately } from './segments.tsx'
import { segmentWords } from './words.ts'

const said = segmentWords
type Segment = Schemas['Segment']

/** One segment, or a new one. */
export function SegmentScreen() {
  const { id = '' } = useParams({ strict: false })
  const { search } = useFilters<'copy'>()
  return (
    <Below to="/segments" label={said.all}>
      {id !== 'new' ? (
        <Opened key={id} id={id} />
      ) : search.copy ? (
        <Copied id={search.copy} />
      ) : (
        <Page title={said.create} about={said.createAbout}>
          <SegmentForm />
        </Page>
      )}
    </Below>
  )
}

const useSegment = (id: string) =>
  useQuery({
    queryKey: ['segment', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/segments/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.filling ? 2_000 : 15_000),
  })

function Copied({ id }: { id: string }) {
  return (
    <Asked query={useSegment(id)} rows={8}>
      {(found) => (
        <Page title={said.create} about={said.createAbout}>
          <SegmentForm copyOf={found} />
        </Page>
      )}
    </Asked>
  )
}

function Opened({ id }: { id: string }) {
  const may = useMay()
  return (
    <Asked query={useSegment(id)} rows={8}>
      {(found) => (
        <TabbedPage
          title={found.name}
          about={found.about}
          actions={may('customers:write') && <Actions segment={found} />}
          tabs={[
            { part: 'people', title: said.tabs.people, content: <People segment={found} /> },
            {
              part: 'rule',
              title: said.tabs.rule,
              content:
                found.key || !may('customers:write') ? (
                  <Part about={said.readyAbout} title={said.tabs.rule}>
                    <RuleInWords condition={found.condition} />
                  </Part>
                ) : (
                  <SegmentForm key={found.changedAt} given={found} />
                ),
            },
          ]}
        />
      )}
    </Asked>
  )
}

function Actions({ segment: { id, key, isIdeal } }: { segment: Segment }) {
  const navigate = useNavigate()
  const path = { params: { path: { id } } }
  const refresh = [['segments'], ['segment', id]] as const
  const ideal = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/segments/{id}/ideal', path)),
    done: said.madeIdeal,
    refresh: [...refresh, ['segment']],
  })
  const restore = useDoing({ run: () => orThrow(dangol.POST('/api/admin/v1/segments/{id}/restore', path)), refresh })
  const archive = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/segments/{id}/archive', path)),
    refresh,
    after: () => {
      offerUndo(said.archived, () => restore.mutate())
      void navigate({ to: '/segments' })
    },
  })
  return (
    <>
      {isIdeal ? (
        <Badge size="lg">{said.ideal}</Badge>
      ) : (
        <Button variant="default" loading={ideal.isPending} onClick={() => ideal.mutate()}>
          {said.makeIdeal}
        </Button>
      )}
      <Button component={Link} to={`/segments/new?copy=${id}`} variant="default">
        {said.copy}
      </Button>
      {!key && (
        <Button variant="default" loading={archive.isPending} onClick={() => archive.mutate()}>
          {said.archive}
        </Button>
      )}
    </>
  )
}

function People({ segment }: { segment: Segment }) {
  const { id, members, filling } = segment
  const people = usePages(['segment', id, 'members', members], (at) =>
    orThrow(
      dangol.GET('/api/admin/v1/segments/{id}/members', { params: { path: { id }, query: { ...at, limit: 30 } } }),
    ),
  )
  return (
    <Stack gap="lg">
      <Part>
        <Facts
          facts={[
            [said.members, members.toLocaleString('en')],
            [
              said.lately,
              <Group key="lately" gap="xs">
                <Lately {...segment} />
              </Group>,
            ],
          ]}
        />
        {filling && (
          <>
            <Text size="sm" mt="md" role="status">
              {said.filling(filling.done, filling.of)}
            </Text>
            <Progress value={(filling.done / Math.max(filling.of, 1)) * 100} aria-label={said.tabs.people} />
          </>
        )}
      </Part>
      <Part isFlush>
        <Paged query={people} empty={<Empty icon={IconUsersGroup} title={said.nobody} next={said.nobodyNext} />}>
          {(items) => (
            <Rows
              label={said.tabs.people}
              rows={items}
              columns={columns}
              keyOf={(person) => person.id}
              linkTo={(person) => `/customers/${person.id}?part=segments`}
            />
          )}
        </Paged>
      </Part>
    </Stack>
  )
}

const columns: readonly Column<Schemas['SegmentMember']>[] = [
  { title: said.who, cell: nameOf },
  { title: said.since, align: 'right', cell: ({ since }) => <Moment at={since} isRelative /> },
]
