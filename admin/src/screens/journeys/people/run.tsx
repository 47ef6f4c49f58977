import { Alert, Anchor, Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../../api.ts'
import { showInstant } from '../../../format.ts'
import { Asked } from '../../../parts/asked.tsx'
import { Below } from '../../../parts/below.tsx'
import { confirmThat } from '../../../parts/doing.ts'
import { Facts } from '../../../parts/facts.tsx'
import { Page, Part } from '../../../parts/page.tsx'
import { nameOf } from '../../segments/segment-preview.tsx'
import { graphOf } from '../graph-of.ts'
import type { Graph } from '../graph/graph.ts'
import { useJourneyNames, type JourneyNames } from '../use-names.ts'
import { Visits } from './visits.tsx'
import { placeWords, RunState } from './people.tsx'
import { peopleWords } from './people-words.ts'
import { useRunActs } from './run-acts.ts'
import '../journeys.css'

const said = peopleWords.run

/** One person's way through a journey, with the reason of every turn. */
export function Run() {
  const { id = '', runId = '' } = useParams({ strict: false })
  const run = useQuery({
    queryKey: ['journey-run', runId],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/journey-runs/{id}', { params: { path: { id: runId } } })),
    refetchInterval: 10_000,
  })
  const journey = useQuery({
    queryKey: ['journey', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/journeys/{id}', { params: { path: { id } } })),
  })
  return (
    <Below to={`/journeys/${id}?part=people`} label={run.data?.journeyName ?? said.title}>
      <Asked query={run} rows={6}>
        {(found) => (
          <Asked query={journey} rows={6}>
            {(of) => <Opened run={found} graph={graphOf(of)} />}
          </Asked>
        )}
      </Asked>
    </Below>
  )
}

type Explained = Schemas['JourneyRun'] & {
  visits: readonly Schemas['JourneyVisit'][]
  words: readonly string[]
}

function Opened({ run, graph }: { run: Explained; graph: Graph }) {
  const names = useJourneyNames()
  return (
    <Page title={nameOf(run.person)} about={<RunState run={run} />} actions={<Actions run={run} />}>
      {run.error && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={peopleWords.states.failed}>
          <Text size="sm" c="var(--mantine-color-text)">
            {run.error}
          </Text>
        </Alert>
      )}
      <Part>
        <Stack gap="md">
          <Facts facts={factsOf(run, graph, names)} />
          {run.words.map((line) => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
          <Anchor component={Link} to={`/customers/${run.person.id}?part=journeys`} size="sm">
            {said.person}
          </Anchor>
        </Stack>
      </Part>
      <Part title={said.path}>
        <Visits visits={run.visits} graph={graph} names={names} />
      </Part>
    </Page>
  )
}

type Fact = readonly [name: string, value: string]

const factsOf = (run: Explained, graph: Graph, names: JourneyNames): Fact[] => [
  [peopleWords.since, showInstant(run.enteredAt)],
  ...(run.state === 'ended' ? [] : [[peopleWords.step, placeWords(run, graph, names)] satisfies Fact]),
  ...(run.goalAt ? [[said.goal, showInstant(run.goalAt)] satisfies Fact] : []),
  [said.version, String(run.version)],
]

function Actions({ run }: { run: Explained }) {
  const { retry, end, mayWrite } = useRunActs(run)
  if (!mayWrite || run.state === 'ended') return null
  const ask = () =>
    confirmThat({
      title: peopleWords.endTitle,
      consequence: peopleWords.endConsequence,
      act: peopleWords.end,
      run: () => end.mutate(),
    })
  return (
    <>
      {run.state === 'failed' && (
        <Button loading={retry.isPending} onClick={() => retry.mutate()}>
          {peopleWords.retry}
        </Button>
      )}
      <Button variant="default" loading={end.isPending} onClick={ask}>
        {peopleWords.end}
      </Button>
    </>
  )
}
