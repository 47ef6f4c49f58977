import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../../api.ts'
import { Moment } from '../../../parts/moments.tsx'
import { Part } from '../../../parts/page.tsx'
import { Paged, usePages } from '../../../parts/paged.tsx'
import { Rows, type Column } from '../../../parts/rows.tsx'
import { useFilters } from '../../../parts/search.ts'
import { Empty } from '../../../parts/states.tsx'
import { Status, type Tone } from '../../../parts/status.tsx'
import { showInstant } from '../../../format.ts'
import { nameOf } from '../../segments/segment-preview.tsx'
import { graphOf } from '../graph-of.ts'
import type { Graph } from '../graph/graph.ts'
import { inOrder } from '../graph/outlets.ts'
import { eventWords, titleOf } from '../graph/sentence.ts'
import { stepWords } from '../graph/step-words.ts'
import { numberWords } from '../numbers/number-words.ts'
import { useJourneyNames, type JourneyNames } from '../use-names.ts'
import { peopleWords as said } from './people-words.ts'
import { useRunActs } from './run-acts.ts'

type Run = Schemas['JourneyRun']
const states = Object.keys(said.states) as Run['state'][]

/** Who is in a journey, where, and until when; by step and state. */
export function People({ journey }: { journey: Schemas['Journey'] }) {
  const { id } = journey
  const { search, set } = useFilters<'step' | 'runs'>()
  const names = useJourneyNames()
  const graph = graphOf(journey)
  const state = states.find((one) => one === search.runs)
  const filter = { ...(state && { state }), ...(search.step && { step: search.step }) }
  const runs = usePages(
    ['journey-runs', id, filter],
    (at) =>
      orThrow(
        dangol.GET('/api/admin/v1/journeys/{id}/runs', {
          params: { path: { id }, query: { ...filter, ...at, limit: 30 } },
        }),
      ),
    { refetchInterval: 10_000 },
  )
  return (
    <Stack gap="lg">
      <Group>
        <Select
          aria-label={said.step}
          placeholder={said.anyStep}
          clearable
          searchable
          data={inOrder(graph).flatMap((value) => {
            const step = graph.steps[value]
            return step ? [{ value, label: titleOf(step, names) }] : []
          })}
          value={search.step ?? null}
          onChange={(step) => set('step', step)}
        />
        <Select
          aria-label={said.state}
          placeholder={said.anyState}
          clearable
          data={states.map((value) => ({ value, label: said.states[value] }))}
          value={state ?? null}
          onChange={(next) => set('runs', next)}
        />
      </Group>
      <Part isFlush {...(state === 'failed' && { title: said.failedTitle, about: said.failedAbout })}>
        <Paged query={runs} empty={<Empty icon={IconUsers} title={said.nobody} next={said.nobodyNext} />}>
          {(items) => (
            <Rows
              label={numberWords.all.waiting}
              rows={items}
              columns={columnsFor(graph, names)}
              keyOf={(run) => run.id}
              linkTo={(run) => `/journeys/${id}/runs/${run.id}`}
            />
          )}
        </Paged>
      </Part>
    </Stack>
  )
}

export const stateTones: Record<Run['state'], Tone> = {
  active: 'good',
  parked: 'waiting',
  failed: 'bad',
  ended: 'plain',
}

export const RunState = ({ run }: { run: Run }) => (
  <Status tone={stateTones[run.state]}>
    {run.isHeldOut
      ? said.heldOut
      : run.state === 'ended' && run.ending
        ? (numberWords.endingNames[run.ending] ?? said.states.ended)
        : said.states[run.state]}
  </Status>
)

/** `Wait 3 days, until 4 Dec 2026, 10:00`. */
export function placeWords(run: Run, graph: Graph, names: JourneyNames): string {
  const step = run.step === null ? undefined : graph.steps[run.step]
  const parts = [
    step ? titleOf(step, names) : run.step === 'start' ? stepWords.start : (run.step ?? ''),
    ...(run.because && said.because[run.because] ? [said.because[run.because]] : []),
    ...(run.waitsFor ? [said.waitsFor(eventWords(run.waitsFor, names))] : []),
    ...(run.dueAt && run.state === 'active' ? [said.until(showInstant(run.dueAt))] : []),
  ]
  return parts.filter(Boolean).join(', ')
}

const columnsFor = (graph: Graph, names: JourneyNames): readonly Column<Run>[] => [
  { title: said.who, cell: ({ person }) => nameOf(person) },
  {
    title: said.step,
    cell: (run) => (
      <>
        <Text size="sm">{run.state === 'ended' ? '' : placeWords(run, graph, names)}</Text>
        {run.error && (
          <Text size="xs" c="var(--mantine-color-error)" lineClamp={6}>
            {run.error}
          </Text>
        )}
      </>
    ),
  },
  { title: said.since, isWideOnly: true, cell: ({ enteredAt }) => <Moment at={enteredAt} isRelative /> },
  {
    title: said.state,
    align: 'right',
    cell: (run) => (run.state === 'failed' ? <Retry run={run} /> : <RunState run={run} />),
  },
]

function Retry({ run }: { run: Run }) {
  const { retry, mayWrite } = useRunActs(run)
  if (!mayWrite) return <RunState run={run} />
  return (
    <Button className="above-link" size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
      {said.retry}
    </Button>
  )
}
