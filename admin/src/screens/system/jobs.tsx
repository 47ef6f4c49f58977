import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDuration, showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

type Job = Schemas['JobState']

export function Jobs() {
  const jobs = useQuery({
    queryKey: ['system', 'jobs'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/system/jobs')),
    refetchInterval: 5_000,
  })
  return (
    <Part title={words.system.jobs} about={words.system.jobsAbout} isFlush>
      <Asked query={jobs}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={IconStack2} title={words.system.noJobs} next={words.system.noJobsNext} />
          ) : (
            <>
              <Rows label={words.system.jobs} rows={items} columns={columns} keyOf={({ job }) => job} />
              <Failures jobs={items.filter(({ lastFailures }) => lastFailures.length > 0)} />
            </>
          )
        }
      </Asked>
    </Part>
  )
}

const columns: readonly Column<Job>[] = [
  {
    title: words.system.job,
    cell: ({ job }) => (
      <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        {job}
      </Text>
    ),
  },
  { title: words.system.waiting, align: 'right', cell: ({ waiting }) => showNumber(waiting) },
  { title: words.system.later, align: 'right', isWideOnly: true, cell: ({ later }) => showNumber(later) },
  { title: words.system.active, align: 'right', isWideOnly: true, cell: ({ active }) => showNumber(active) },
  {
    title: words.system.oldest,
    align: 'right',
    isWideOnly: true,
    cell: ({ waiting, oldestWaitsMs }) => (waiting > 0 ? showDuration(oldestWaitsMs) : '–'),
  },
  {
    title: words.system.failed,
    align: 'right',
    cell: ({ failed }) => (failed > 0 ? <Status tone="bad">{showNumber(failed)}</Status> : 0),
  },
]

function Failures({ jobs }: { jobs: readonly Job[] }) {
  if (jobs.length === 0) return null
  return (
    <Stack p="lg" gap="sm">
      <Title order={3}>{words.system.lastFailures}</Title>
      {jobs.flatMap(({ job, lastFailures }) =>
        lastFailures.map((failure) => <Failure key={failure.id} job={job} failure={failure} />),
      )}
    </Stack>
  )
}

function Failure({ job, failure }: { job: string; failure: Job['lastFailures'][number] }) {
  const may = useMay()
  const retry = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/system/jobs/{id}/retry', { params: { path: { id: failure.id } } })),
    done: words.system.retried,
    refresh: [['system', 'jobs']],
  })
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div style={{ minWidth: 0 }}>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {failure.error}
        </Text>
        <Text size="xs" c="dimmed" component="div">
          {job} · {words.system.tries(failure.tries)} · <Moment at={failure.at} isRelative />
        </Text>
      </div>
      {may('system:write') && (
        <Button size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
          {words.system.retry}
        </Button>
      )}
    </Group>
  )
}
