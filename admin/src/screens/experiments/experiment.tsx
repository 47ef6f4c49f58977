import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { showDay } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Facts } from '../../parts/facts.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { useMarkets } from '../markets/shop-markets.ts'
import { askToDecide } from './decide-form.tsx'
import { ExperimentForm } from './experiment-form.tsx'
import { ExperimentState, lookName, surfaceName, type Experiment as Kept } from './experiment-state.tsx'
import { Result } from './result.tsx'
import { Visitors } from './visitors.tsx'

const said = words.experiments

/** One experiment, or a new one. */
export function Experiment() {
  const { id = '' } = useParams({ strict: false })
  const markets = useMarkets()
  return (
    <Stack gap="xs">
      <Anchor component={Link} to="/experiments" size="sm" maw={1280} mx="auto" w="100%">
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          {said.all}
        </Group>
      </Anchor>
      {id === 'new' ? (
        <Page title={said.add} about={said.about}>
          <Asked query={markets} rows={12}>
            {({ items }) => <ExperimentForm markets={items.map(({ code }) => code)} />}
          </Asked>
        </Page>
      ) : (
        <Opened id={id} />
      )}
    </Stack>
  )
}

function Opened({ id }: { id: string }) {
  const experiment = useQuery({
    queryKey: ['experiment', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/experiments/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  })
  return (
    <Asked query={experiment} rows={12}>
      {(found) => (
        <Page title={found.key} about={<Standing experiment={found} />} actions={<Actions experiment={found} />}>
          {found.state === 'draft' ? (
            <ExperimentForm key={found.id} given={found} markets={[]} />
          ) : (
            <Begun experiment={found} />
          )}
        </Page>
      )}
    </Asked>
  )
}

const Standing = ({ experiment: { state, hypothesis, startedAt, stoppedAt } }: { experiment: Kept }) => (
  <Stack gap={4}>
    <Group gap="xs">
      <ExperimentState state={state} />
      {startedAt && (
        <Text size="sm">{[startedAt, stoppedAt].flatMap((at) => (at ? [showDay(at)] : [])).join(' – ')}</Text>
      )}
    </Group>
    <Text size="sm">{hypothesis}</Text>
  </Stack>
)

const Begun = ({ experiment }: { experiment: Kept }) => (
  <>
    {experiment.decision && (
      <Alert variant="outline" color="pine" title={said.decided(lookName(experiment.decision))}>
        {experiment.decisionNote}
      </Alert>
    )}
    {experiment.insisted && (
      <Alert variant="outline" color="yellow">
        {said.insisted}
      </Alert>
    )}
    <Result experiment={experiment} />
    <Visitors experiment={experiment} />
    <Design experiment={experiment} />
  </>
)

const Design = ({
  experiment: { surface, variants, markets, trafficBasisPoints, metric, ...rest },
}: {
  experiment: Kept
}) => (
  <Part title={said.design}>
    <Facts
      facts={[
        [said.surface, surfaceName(surface)],
        [said.look, variants.map((each) => `${lookName(each.variant)}: ${each.basisPoints / 100} %`).join(', ')],
        [said.markets, markets.join(', ')],
        [said.traffic, `${trafficBasisPoints / 100} %`],
        [said.metric, said.metrics[metric]],
        [said.lift, `${rest.smallestLiftBasisPoints / 100} %`],
      ]}
    />
  </Part>
)

function Actions({ experiment: { id, state, variants } }: { experiment: Kept }) {
  const may = useMay()
  const stop = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/experiments/{id}/stop', { params: { path: { id } } })),
    done: said.isStopped,
    refresh: [['experiments'], ['experiment', id]],
  })
  if (!may('experiments:write')) return null
  if (state === 'stopped') {
    return (
      <Button
        onClick={() =>
          askToDecide(
            id,
            variants.map(({ variant }) => variant),
          )
        }
      >
        {said.decide}
      </Button>
    )
  }
  if (state !== 'running') return null
  const ask = () =>
    confirmThat({ title: said.stopTitle, consequence: said.stopConsequence, act: said.stop, run: () => stop.mutate() })
  return (
    <Button variant="default" loading={stop.isPending} onClick={ask}>
      {said.stop}
    </Button>
  )
}
