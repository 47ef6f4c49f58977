import { Anchor, Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconSquareCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../../api.ts'
import { useDoing } from '../../../parts/doing.ts'
import { Moment } from '../../../parts/moments.tsx'
import { Page, Part } from '../../../parts/page.tsx'
import { Paged, usePages } from '../../../parts/paged.tsx'
import { Rows, type Column } from '../../../parts/rows.tsx'
import { SearchField } from '../../../parts/search-field.tsx'
import { useFilters } from '../../../parts/search.ts'
import { Empty } from '../../../parts/states.tsx'
import { offerUndo } from '../../../parts/undo.tsx'
import { useMay, useSession } from '../../../session.ts'
import { nameOf } from '../../segments/segment-preview.tsx'
import { taskWords as said } from './task-words.ts'

type Task = Schemas['StaffTask']

/** What journeys ask the staff to do about somebody. */
export function Tasks() {
  const { search, set } = useFilters<'state' | 'for'>()
  const state = search.state === 'done' ? 'done' : 'open'
  const filter = { state, ...(search.for && { for: search.for }) } as const
  const tasks = usePages(
    ['tasks', filter],
    (at) => orThrow(dangol.GET('/api/admin/v1/tasks', { params: { query: { ...filter, ...at, limit: 30 } } })),
    { refetchInterval: 30_000 },
  )
  return (
    <Page title={said.title} about={said.about}>
      <Group>
        <SegmentedControl
          aria-label={said.views.label}
          data={[
            { value: 'open', label: said.views.open },
            { value: 'done', label: said.views.done },
          ]}
          value={state}
          onChange={(next) => set('state', next === 'open' ? null : next)}
        />
        <SearchField label={said.whose} value={search.for} settle={(text) => set('for', text)} />
      </Group>
      <Part isFlush>
        <Paged
          query={tasks}
          empty={
            <Empty
              icon={IconSquareCheck}
              title={state === 'open' ? said.none : said.noneDone}
              next={state === 'open' ? said.noneNext : undefined}
            />
          }
        >
          {(items) => <Rows label={said.title} rows={items} columns={columns} keyOf={({ id }) => id} />}
        </Paged>
      </Part>
    </Page>
  )
}

const columns: readonly Column<Task>[] = [
  {
    title: said.task,
    cell: ({ text, journeyId, journeyName, createdAt, doneAt, doneBy }) => (
      <>
        <Text size="sm" fw={600} className="plain-text">
          {text}
        </Text>
        <Text size="xs" c="dimmed" component="div" mt={2}>
          <Anchor component={Link} to={`/journeys/${journeyId}` as string} size="xs">
            {said.from(journeyName)}
          </Anchor>{' '}
          · <Moment at={doneAt ?? createdAt} isRelative />
          {doneBy && ` ${said.by(doneBy)}`}
        </Text>
      </>
    ),
  },
  {
    title: said.about2,
    cell: ({ person }) => (
      <Anchor component={Link} to={`/customers/${person.id}`} size="sm">
        {nameOf(person)}
      </Anchor>
    ),
  },
  { title: said.for, isWideOnly: true, cell: (task) => <Whose task={task} /> },
  { title: said.finish, align: 'right', cell: (task) => <Finish task={task} /> },
]

function useTaskActs(id: string) {
  const path = { params: { path: { id } } }
  const refresh = [['tasks']]
  const reopen = useDoing({ run: () => orThrow(dangol.POST('/api/admin/v1/tasks/{id}/reopen', path)), refresh })
  const finish = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/tasks/{id}/done', path)),
    refresh,
    after: () => offerUndo(said.finished, () => reopen.mutate()),
  })
  const assign = useDoing<string | null>({
    run: (to) => orThrow(dangol.POST('/api/admin/v1/tasks/{id}/assign', { ...path, body: { to } })),
    refresh,
  })
  return { reopen, finish, assign }
}

function Whose({ task: { id, for: whose, assignedTo, doneAt } }: { task: Task }) {
  const may = useMay()
  const { data: me } = useSession()
  const { assign } = useTaskActs(id)
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm">{assignedTo ?? whose}</Text>
      {!assignedTo && !doneAt && me && may('messages:write') && (
        <Button size="compact-xs" variant="default" loading={assign.isPending} onClick={() => assign.mutate(me.name)}>
          {said.mine}
        </Button>
      )}
    </Group>
  )
}

function Finish({ task: { id, text, doneAt } }: { task: Task }) {
  const may = useMay()
  const { reopen, finish } = useTaskActs(id)
  if (!may('messages:write')) return null
  const [act, label] = doneAt ? [reopen, said.reopen] : [finish, said.finish]
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={`${label}: ${text}`}
      loading={act.isPending}
      onClick={() => act.mutate()}
    >
      {label}
    </Button>
  )
}
