import { Badge, Button, Group, Select, Text } from '@mantine/core'
import { IconChefHat, IconPlus, IconRoute } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import type { Trigger } from './graph/graph.ts'
import { triggerDetail, triggerTitle } from './graph/sentence.ts'
import { JourneyState, shownState, type ShownState } from './journey-state.tsx'
import { askForName } from './new-journey.tsx'
import { PauseAll, ShopPauses } from './pause-all.tsx'
import { useJourneyNames, type JourneyNames } from './use-names.ts'
import { journeyWords as said } from './words.ts'
import './journeys.css'

type Summary = Schemas['JourneySummary']
const shown = ['draft', 'live', 'paused', 'ended', 'archived'] as const satisfies readonly ShownState[]

/** All journeys: what they do, how they stand, who is in them and what came of it. */
export function Journeys() {
  const may = useMay()
  const { search, set } = useFilters<'search' | 'state'>()
  const isArchive = search.state === 'archived'
  const journeys = useQuery({
    queryKey: ['journeys', isArchive],
    queryFn: () =>
      orThrow(
        dangol.GET('/api/admin/v1/journeys', { params: { query: isArchive ? { state: 'archived' as const } : {} } }),
      ),
    refetchInterval: 10_000,
  })
  const names = useJourneyNames()
  const mayWrite = may('messages:write')
  return (
    <Page
      title={said.title}
      about={said.about}
      actions={
        mayWrite && (
          <>
            <PauseAll />
            <Begin />
          </>
        )
      }
    >
      <ShopPauses />
      <Group>
        <SearchField label={said.search} value={search.search} settle={(text) => set('search', text)} />
        <Select
          aria-label={said.state}
          placeholder={said.anyState}
          clearable
          data={shown.map((value) => ({ value, label: said.states[value] }))}
          value={search.state ?? null}
          onChange={(state) => set('state', state)}
        />
      </Group>
      <Part isFlush>
        <Asked query={journeys}>
          {({ items }) => {
            const found = items.filter((one) => fits(one, search, names))
            if (found.length > 0) return <List items={found} names={names} />
            return items.length > 0 || search.state ? (
              <Empty icon={IconRoute} title={said.noMatch} next={said.noMatchNext} />
            ) : (
              <Empty icon={IconRoute} title={said.empty} next={said.emptyNext} action={mayWrite && <Begin />} />
            )
          }}
        </Asked>
      </Part>
    </Page>
  )
}

function Begin() {
  const navigate = useNavigate()
  const open = (id: string) => void navigate({ to: `/journeys/${id}` as string })
  return (
    <Group gap="sm" justify="center">
      <Button
        component={Link}
        to={'/recipes' as string}
        variant="default"
        leftSection={<IconChefHat size={17} aria-hidden />}
      >
        {said.recipes}
      </Button>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => askForName(open)}>
        {said.add}
      </Button>
    </Group>
  )
}

function fits(one: Summary, filters: { search?: string; state?: string }, names: JourneyNames): boolean {
  if (filters.state && filters.state !== 'archived' && shownState(one) !== filters.state) return false
  const words = `${one.name} ${sentenceOf(one, names)}`.toLowerCase()
  return (filters.search ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word))
}

/** `An order was delivered → 3 messages`. */
function sentenceOf({ start, sends }: Summary, names: JourneyNames): string {
  const trigger = start as unknown as Trigger
  const hasMore = ['segment-entered', 'segment-left', 'date'].includes(trigger.on)
  const what = hasMore
    ? `${triggerTitle(trigger, names)}: ${triggerDetail(trigger, names)}`
    : triggerTitle(trigger, names)
  return `${what} → ${said.messages(sends)}`
}

const List = ({ items, names }: { items: readonly Summary[]; names: JourneyNames }) => (
  <Rows
    label={said.title}
    rows={items}
    columns={columnsFor(names)}
    keyOf={({ id }) => id}
    linkTo={({ id }) => `/journeys/${id}`}
  />
)

const columnsFor = (names: JourneyNames): readonly Column<Summary>[] => [
  {
    title: said.name,
    cell: (journey) => (
      <>
        <Group gap="xs" component="span">
          {journey.name}
          {journey.recipe && (
            <Badge size="sm" variant="default">
              {said.fromRecipe}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed" component="span" display="block" mt={2} fw={400}>
          {sentenceOf(journey, names)}
        </Text>
      </>
    ),
  },
  {
    title: said.state,
    cell: (journey) => (
      <>
        <JourneyState journey={journey} />
        {journey.liveVersion !== null && journey.draftVersion !== null && (
          <Text size="xs" c="dimmed" mt={4} className="wide-only">
            {said.draftWaits}
          </Text>
        )}
        {journey.failed > 0 && (
          <Text size="xs" c="var(--mantine-color-error)" mt={4}>
            {said.failed(journey.failed)}
          </Text>
        )}
      </>
    ),
  },
  { title: said.waiting, align: 'right', cell: ({ waiting }) => waiting.toLocaleString('en') },
  { title: said.entered, align: 'right', isWideOnly: true, cell: ({ entered }) => entered.toLocaleString('en') },
  { title: said.reached, align: 'right', isWideOnly: true, cell: Reached },
]

function Reached({ entered, reached }: Summary) {
  return (
    <>
      {reached.toLocaleString('en')}
      {entered > 0 && reached > 0 && (
        <Text size="xs" c="dimmed">
          {`${((reached / entered) * 100).toFixed(1)} %`}
        </Text>
      )}
    </>
  )
}
