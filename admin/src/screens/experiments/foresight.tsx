import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { Figure } from '../dashboard/figure.tsx'
import { isWhole, type Design } from './experiment-values.ts'
import { showMean } from './show-metric.ts'

const said = words.experiments

interface ForesightProps {
  design: Design
  /** What may be started: a draft that is saved as it stands here. */
  experimentId?: string
  isSaved: boolean
}

/** How many visitors and days it takes, before anybody is shown anything; and the button that starts it. */
export function Foresight({ design, experimentId, isSaved }: ForesightProps) {
  const asked = { ...design, key: 'foresight', hypothesis: 'foresight' }
  const [body] = useDebouncedValue(asked, 400)
  const foresight = useQuery({
    queryKey: ['foresight', JSON.stringify(body)],
    queryFn: () => orThrow(dangol.POST('/api/admin/v1/experiments/foresight', { body })),
    enabled: isWhole(body),
    placeholderData: (before) => before,
    retry: false,
  })
  return (
    <Part title={said.foresight} {...(foresight.data ? { about: said.foresightAbout(foresight.data.days) } : {})}>
      {isWhole(design) ? (
        <Asked query={foresight} rows={3}>
          {(found) => (
            <Stack>
              <Found found={found} metric={design.metric} />
              {experimentId && <Start experimentId={experimentId} found={found} isSaved={isSaved} />}
            </Stack>
          )}
        </Asked>
      ) : (
        <Text size="sm" c="dimmed">
          {said.foresightWaits}
        </Text>
      )}
    </Part>
  )
}

type Found = Schemas['ExperimentForesight']

function Found({ found, metric }: { found: Found; metric: Design['metric'] }) {
  const { plan, isEnough, mostDays, visitors, days } = found
  if (!plan)
    return (
      <Alert color="yellow" variant="outline">
        {said.nothingToCompare}
      </Alert>
    )
  const perDay = new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(plan.visitorsPerDay)
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }}>
        <Figure name={said.needed} value={showNumber(plan.neededVisitors)} about={said.neededAbout} />
        <Figure name={said.perDay} value={perDay} about={said.perDayAbout(visitors, days)} />
        <Figure name={said.days} value={showNumber(plan.days)} about={said.daysAbout} />
        <Figure
          name={said.today}
          value={showMean(metric, plan.today[metric].mean, plan.currency)}
          about={said.metrics[metric]}
        />
      </SimpleGrid>
      <Alert color={isEnough ? 'pine' : 'yellow'} variant="outline">
        {isEnough ? said.enough : said.notEnough(plan.days, mostDays)}
      </Alert>
    </Stack>
  )
}

function Start({ experimentId, found, isSaved }: { experimentId: string; found: Found; isSaved: boolean }) {
  const may = useMay()
  const { plan, isEnough } = found
  const start = useDoing({
    run: (insist: boolean) =>
      orThrow(
        dangol.POST('/api/admin/v1/experiments/{id}/start', {
          params: { path: { id: experimentId } },
          body: { insist },
        }),
      ),
    done: said.isStarted,
    refresh: [['experiments'], ['experiment']],
  })
  if (!plan || !may('experiments:write')) return null
  const ask = () =>
    confirmThat({
      title: said.startTitle,
      consequence: isEnough ? said.startConsequence : said.startAnywayConsequence(plan.days),
      act: isEnough ? said.start : said.startAnyway,
      run: () => start.mutate(!isEnough),
    })
  return (
    <Group>
      <Button variant={isEnough ? 'filled' : 'default'} disabled={!isSaved} loading={start.isPending} onClick={ask}>
        {isEnough ? said.start : said.startAnyway}
      </Button>
      {!isSaved && (
        <Text size="sm" c="dimmed">
          {said.saveFirst}
        </Text>
      )}
    </Group>
  )
}
