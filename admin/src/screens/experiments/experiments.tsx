import { Button, Group, Select, Text } from '@mantine/core'
import { IconFlask, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { showDay } from '../../format.ts'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { ExperimentState, surfaceName, type Experiment } from './experiment-state.tsx'

const said = words.experiments
const states = Object.keys(said.states) as Experiment['state'][]

export function Experiments() {
  const may = useMay()
  const { search, set } = useFilters<'state'>()
  const state = states.find((one) => one === search.state)
  const filter = state ? { state } : {}
  const experiments = usePages(['experiments', filter], (at) =>
    orThrow(dangol.GET('/api/admin/v1/experiments', { params: { query: { ...filter, ...at, limit: 30 } } })),
  )
  const add = may('experiments:write') && (
    <Button component={Link} to="/experiments/new" leftSection={<IconPlus size={16} />}>
      {said.add}
    </Button>
  )
  return (
    <Page title={said.title} about={said.about} actions={add}>
      <Group>
        <Select
          aria-label={said.state}
          placeholder={said.anyState}
          clearable
          data={states.map((value) => ({ value, label: said.states[value] }))}
          value={state ?? null}
          onChange={(value) => set('state', value)}
        />
      </Group>
      <Part isFlush>
        <Paged
          query={experiments}
          empty={
            <Empty
              icon={IconFlask}
              title={state ? said.noMatch : said.empty}
              next={state ? said.noMatchNext : said.emptyNext}
            />
          }
        >
          {(items) => (
            <Rows
              label={said.title}
              rows={items}
              columns={columns}
              keyOf={({ id }) => id}
              linkTo={({ id }) => `/experiments/${id}`}
            />
          )}
        </Paged>
      </Part>
    </Page>
  )
}

const columns: readonly Column<Experiment>[] = [
  {
    title: said.name,
    cell: ({ key, hypothesis }) => (
      <>
        {key}
        <Text size="xs" c="dimmed" component="span" display="block">
          {hypothesis}
        </Text>
      </>
    ),
  },
  { title: said.surface, isWideOnly: true, cell: ({ surface }) => surfaceName(surface) },
  { title: said.metric, isWideOnly: true, cell: ({ metric }) => said.metrics[metric] },
  { title: said.state, cell: ({ state }) => <ExperimentState state={state} /> },
  { title: said.started, isWideOnly: true, cell: ({ startedAt }) => startedAt && showDay(startedAt) },
]
