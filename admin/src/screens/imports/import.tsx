import { Alert, Anchor, Button, Group, Progress, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant, showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Page, Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { Findings } from './findings.tsx'
import { RunState } from './run-state.tsx'

type Run = Schemas['ImportRun']

/** What its file tells of. */
const told = ({ source }: Run) => (source === 'judgeme' || source === 'shopify-reviews' ? 'reviews' : 'products')

/** How a rehearsal or an import goes, and its report. */
export function Import() {
  const { id = '' } = useParams({ strict: false })
  const run = useQuery({
    queryKey: ['imports', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.isOver ? false : 1_000),
  })
  return (
    <Stack gap="xs">
      <Anchor component={Link} to="/imports" size="sm" maw={1280} mx="auto" w="100%">
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          {words.imports.back}
        </Group>
      </Anchor>
      <Asked query={run} rows={8}>
        {(found) => <Opened run={found} />}
      </Asked>
    </Stack>
  )
}

const Opened = ({ run }: { run: Run }) => (
  <Page
    title={run.dryRun ? words.imports.dryRun : words.imports.forGood}
    about={
      <Group gap="xs">
        <RunState state={run.state} />
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {[
            ...[run.fileName, words.imports.sources[run.source]],
            ...(told(run) === 'products' ? [run.currency] : []),
            showInstant(run.createdAt),
          ].join(' · ')}
        </Text>
      </Group>
    }
    actions={<ForGood run={run} />}
  >
    {run.failure && (
      <Alert color="red" variant="outline" icon={<IconAlertTriangle />} title={words.imports.states.failed}>
        {run.failure}
      </Alert>
    )}
    <Part>
      <Stack>
        <HowFar run={run} />
        <Counts run={run} />
      </Stack>
    </Part>
    <Findings run={run} />
  </Page>
)

const HowFar = ({ run }: { run: Run }) => {
  const { products, done, isOver } = run
  const said =
    products === null
      ? words.imports.reading
      : words.imports.progress[told(run)](showNumber(done), showNumber(products))
  const share = products === null ? (isOver ? 0 : 100) : products === 0 ? 100 : (done / products) * 100
  return (
    <div>
      <Text size="sm" c="dimmed" mb={4} aria-live="polite">
        {said}
      </Text>
      <Progress value={share} animated={!isOver} aria-label={said} />
    </div>
  )
}

const Counts = ({ run }: { run: Run }) => (
  <SimpleGrid component="dl" cols={{ base: 2, sm: 4 }} m={0}>
    {(['created', 'changed', 'unchanged', 'refused'] as const).map((name) => (
      <div key={name}>
        <Text component="dt" size="xs" c="dimmed">
          {words.imports.counts[name][run.dryRun ? 0 : 1]}
        </Text>
        <Text component="dd" fz="xl" fw={650} m={0}>
          {showNumber(run[name])}
        </Text>
      </div>
    ))}
  </SimpleGrid>
)

function ForGood({ run }: { run: Run }) {
  const may = useMay()
  const navigate = useNavigate()
  const start = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/imports/{id}/run', { params: { path: { id: run.id } } })),
    done: words.imports.started,
    refresh: [['imports']],
    after: ({ id }) => void navigate({ to: `/imports/${id}` }),
  })
  if (!may('catalog:write') || !run.dryRun || run.state !== 'finished') return null
  if (!run.hasFile) return <Text size="sm">{words.imports.fileGone}</Text>
  const ask = () =>
    confirmThat({
      title: words.imports.runTitle(run.fileName),
      consequence: words.imports.runConsequence[told(run)],
      act: words.imports.run,
      run: () => start.mutate(),
    })
  return (
    <Button loading={start.isPending} onClick={ask}>
      {words.imports.run}
    </Button>
  )
}
