import { Text } from '@mantine/core'
import { IconEyeCheck } from '@tabler/icons-react'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status, type Tone } from '../../parts/status.tsx'
import { useApprovals } from './use-approvals.ts'
import { type Group, Named } from './waiting.tsx'
import { approvalWords as said } from './words.ts'

const tones: Record<Group['state'], Tone> = {
  ...{ waiting: 'waiting', 'sent-back': 'waiting', approved: 'good', left: 'good' },
  ...{ rejected: 'bad', expired: 'bad', gone: 'plain' },
}

/** What was decided, by whom and why; and what nobody looked at in time. */
export const Over = () => (
  <Part isFlush>
    <Asked query={useApprovals('over')} rows={8}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty icon={IconEyeCheck} title={said.noneOver} next={said.noneOverNext} />
        ) : (
          <Rows
            label={said.tabs.over}
            rows={items}
            columns={columns}
            keyOf={({ id, state, decidedAt }) => [id, state, decidedAt].join()}
          />
        )
      }
    </Asked>
  </Part>
)

const columns: readonly Column<Group>[] = [
  { title: said.message, cell: (group) => <Named group={group} /> },
  {
    title: said.state,
    cell: ({ state, note }) => (
      <>
        <Status tone={tones[state]}>{said.states[state]}</Status>
        {note && (
          <Text size="xs" c="dimmed" component="span" display="block">
            {said.decide.quoted(note)}
          </Text>
        )}
      </>
    ),
  },
  { title: said.people, align: 'right', isWideOnly: true, cell: ({ people }) => showNumber(people) },
  {
    title: said.by,
    isWideOnly: true,
    cell: ({ decidedByName, decidedAt }) => decidedByName ?? (decidedAt ? said.aProgram : '–'),
  },
  {
    title: said.when,
    align: 'right',
    isWideOnly: true,
    cell: ({ decidedAt, nextExpiryAt }) => <Moment at={decidedAt ?? nextExpiryAt} />,
  },
]
