import { Button, Code, Stack, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Status, type Tone } from '../../parts/status.tsx'
import { words } from '../../words.ts'
import { Counting } from './counting.tsx'
import { useDeliverability } from './use-deliverability.ts'

const said = words.deliverability.trust

/** Whether mailboxes can trust the shop's mails, by which ways they leave and come back, and what is counted. */
export function Trust() {
  const found = useDeliverability(30)
  return (
    <Stack gap="lg">
      <Records />
      <Asked query={found} rows={4}>
        {({ ways, measuring }) => (
          <>
            <Ways ways={ways} />
            <Counting measuring={measuring} />
          </>
        )}
      </Asked>
    </Stack>
  )
}

type Found = Schemas['MailRecords']['records'][number]
const tones: Record<Found['state'], Tone> = { good: 'good', weak: 'waiting', missing: 'bad', unreachable: 'plain' }

function Records() {
  const records = useQuery({
    queryKey: ['mail-records'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/deliverability/records')),
    staleTime: 60_000,
  })
  return (
    <Part
      title={said.records}
      about={records.data && said.about(records.data.domain)}
      isFlush={records.data !== undefined}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={14} />}
          loading={records.isFetching}
          onClick={() => void records.refetch()}
        >
          {said.again}
        </Button>
      }
    >
      <Asked query={records} rows={4}>
        {({ records: found }) => (
          <Rows label={said.records} rows={found} columns={columns} keyOf={({ record, name }) => `${record} ${name}`} />
        )}
      </Asked>
    </Part>
  )
}

const columns: readonly Column<Found>[] = [
  {
    title: said.record,
    cell: ({ record, state }) => (
      <>
        <Text size="sm" fw={600}>
          {said.names[record]}
        </Text>
        <Status tone={tones[state]}>{said.states[state]}</Status>
      </>
    ),
  },
  {
    title: said.value,
    cell: ({ record, name, state, value }) => (
      <Stack gap={4} maw={560}>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Text>
        {value && <Code style={{ overflowWrap: 'anywhere' }}>{value.slice(0, 160)}</Code>}
        {state !== 'good' && <Text size="sm">{state === 'unreachable' ? said.unreachable : said.mend[record]}</Text>}
      </Stack>
    ),
  },
]

const Ways = ({ ways }: { ways: Schemas['Deliverability']['ways'] }) => (
  <Part title={said.ways}>
    <Facts
      facts={[
        [said.transport, said.transports[ways.transport] ?? ways.transport],
        [said.incoming, ways.incomingDomain ?? said.noIncoming],
        [said.receiver, ways.isListening ? said.listening : said.notListening],
        [said.hooks, ways.hooks.map((hook) => said.services[hook]).join(', ') || said.noHooks],
      ]}
    />
  </Part>
)
