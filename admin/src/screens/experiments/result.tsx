import { Alert, Anchor, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Status, type Tone } from '../../parts/status.tsx'
import { words } from '../../words.ts'
import { lookName, type Experiment } from './experiment-state.tsx'
import { SequenceChart } from './sequence-chart.tsx'
import { showChance, showDifference, showMean } from './show-metric.ts'

type Found = Schemas['ExperimentResult']
type Comparison = Found['comparisons'][number]

const said = words.experiments

/** What an experiment has shown so far, as a picture with words for each number. */
export function Result({ experiment }: { experiment: Experiment }) {
  const result = useQuery({
    queryKey: ['experiment', experiment.id, 'result'],
    queryFn: () =>
      orThrow(dangol.GET('/api/admin/v1/experiments/{id}/result', { params: { path: { id: experiment.id } } })),
  })
  return (
    <Asked query={result} rows={10}>
      {(found) => (
        <>
          <Part title={said.result} about={said.resultAbout}>
            <Stack gap="xl">
              <Ratio found={found} />
              {found.comparisons.map((comparison) => (
                <Compared key={comparison.metric + comparison.variant} {...{ comparison, experiment }} />
              ))}
            </Stack>
          </Part>
          <Part title={said.visitors} about={progressOf(found, experiment)} isFlush>
            <Rows
              label={said.visitors}
              rows={found.variants}
              columns={columnsFor(experiment)}
              keyOf={({ variant }) => variant}
            />
          </Part>
        </>
      )}
    </Asked>
  )
}

const progressOf = ({ visitors }: Found, { plan }: Experiment) =>
  plan ? said.progress(visitors, plan.neededVisitors) : undefined

/** Comes first: where visitors were divided otherwise than planned, no other number means anything. */
function Ratio({ found: { sampleRatio } }: { found: Found }) {
  const p = sampleRatio.p < 0.001 ? 'less than 0.001' : sampleRatio.p.toFixed(3)
  if (!sampleRatio.isMismatch) {
    return (
      <Text size="sm" c="dimmed">
        {said.match(p)}
      </Text>
    )
  }
  return (
    <Alert color="red" variant="outline" role="alert" title={said.verdicts.mismatch}>
      {said.mismatch(showChance(sampleRatio.p))}
    </Alert>
  )
}

const tones: Record<Comparison['verdict'], Tone> = {
  mismatch: 'bad',
  'too-few': 'waiting',
  better: 'good',
  worse: 'bad',
  'no-difference': 'plain',
  undecided: 'waiting',
}

function Compared({ comparison, experiment }: { comparison: Comparison; experiment: Experiment }) {
  const { metric, variant, now, verdict, isGuardrail } = comparison
  const currency = experiment.plan?.currency
  const show = (difference: number) => showDifference(metric, difference, currency)
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {isGuardrail ? `${said.guardrail}: ${said.metrics[metric]}` : said.metrics[metric]}
      </Title>
      <Text size="sm" c="dimmed">
        {said.against(lookName(variant), lookName(experiment.variants[0]?.variant ?? ''))}
      </Text>
      <Status tone={tones[verdict]}>{said.verdicts[verdict]}</Status>
      {now && verdict !== 'mismatch' && (
        <Text size="sm">
          {said.difference(show(now.difference), show(now.low), show(now.high))} {said.chance(showChance(now.p))}
        </Text>
      )}
      <SequenceChart name={said.metrics[metric]} comparison={comparison} show={show} />
    </Stack>
  )
}

type Variant = Found['variants'][number]

const columnsFor = ({ plan, metric, guardrails }: Experiment): Column<Variant>[] => [
  { title: said.look, cell: ({ variant }) => lookName(variant) },
  {
    title: said.visitors,
    align: 'right',
    cell: ({ counts }) => (
      <Anchor href="#rows" size="sm">
        {showNumber(counts.visitors)}
      </Anchor>
    ),
  },
  { title: said.planned, align: 'right', isWideOnly: true, cell: ({ basisPoints }) => `${basisPoints / 100} %` },
  { title: said.buyers, align: 'right', isWideOnly: true, cell: ({ counts }) => showNumber(counts.buyers) },
  { title: said.orders, align: 'right', isWideOnly: true, cell: ({ counts }) => showNumber(counts.orders) },
  ...(plan?.currency
    ? [{ title: said.sold, align: 'right' as const, isWideOnly: true, cell: soldIn(plan.currency) }]
    : []),
  ...[metric, ...guardrails].map((one) => ({
    title: said.metrics[one],
    align: 'right' as const,
    isWideOnly: one !== metric,
    cell: ({ metrics }: Variant) => {
      const measured = metrics.find((each) => each.metric === one)
      return measured?.mean === undefined ? '–' : showMean(one, measured.mean, plan?.currency)
    },
  })),
]

const soldIn =
  (currency: string) =>
  ({ counts }: Variant) =>
    showMoney({ amount: counts.revenue, currency })
