import { Group, Text, Tooltip } from '@mantine/core'
import { IconActivityHeartbeat } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDuration, showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { words } from '../../words.ts'

type Consumer = Schemas['ConsumerState']

export function Consumers() {
  const consumers = useQuery({
    queryKey: ['system', 'consumers'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/system/consumers')),
    refetchInterval: 5_000,
  })
  return (
    <Part title={words.system.consumers} about={words.system.consumersAbout} isFlush>
      <Asked query={consumers}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={IconActivityHeartbeat} title={words.system.noConsumers} next={words.system.noConsumersNext} />
          ) : (
            <Rows
              label={words.system.consumers}
              rows={items}
              columns={columns}
              keyOf={({ consumer, lane }) => `${consumer}/${lane}`}
            />
          )
        }
      </Asked>
    </Part>
  )
}

const columns: readonly Column<Consumer>[] = [
  {
    title: words.system.consumer,
    cell: ({ consumer, lane, lanes }) => (
      <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        {consumer}
        {lanes > 1 && (
          <Text span size="xs" c="dimmed" fw={400}>
            {` ${words.system.lane} ${lane + 1}/${lanes}`}
          </Text>
        )}
      </Text>
    ),
  },
  { title: words.system.state, cell: (consumer) => <State of={consumer} /> },
  { title: words.system.behind, align: 'right', isWideOnly: true, cell: ({ behind }) => showNumber(behind) },
  {
    title: words.system.oldest,
    align: 'right',
    isWideOnly: true,
    cell: ({ behind, oldestWaitsMs }) => (behind > 0 ? showDuration(oldestWaitsMs) : '–'),
  },
]

function State({ of: { failing, behind, setAside } }: { of: Consumer }) {
  return (
    <Group gap="xs">
      {failing ? (
        <Tooltip label={failing.error} multiline maw={420}>
          <span tabIndex={0}>
            <Status tone="bad">{words.system.failing(failing.attempts)}</Status>
          </span>
        </Tooltip>
      ) : behind > 0 ? (
        <Status tone="waiting">{words.system.catchingUp}</Status>
      ) : (
        <Status tone="good">{words.system.upToDate}</Status>
      )}
      {setAside > 0 && <Status tone="bad">{words.system.setAsideCount(setAside)}</Status>}
    </Group>
  )
}
