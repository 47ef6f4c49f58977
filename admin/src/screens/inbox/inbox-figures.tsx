import { Anchor, Select, Stack, Text } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDuration, showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { inboxFigureWords as said } from './answer-words.ts'

type Figures = Schemas['ConversationFigures']
const periods = [7, 30, 90]

/** How fast people are answered, by channel, and how much the helper does alone. */
export function InboxFigures() {
  const { search, set } = useFilters<'days'>()
  const days = periods.find((one) => String(one) === search.days) ?? 30
  const figures = useQuery({
    queryKey: ['conversations', 'figures', days],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/conversations/figures', { params: { query: lastDays(days) } })),
  })
  return (
    <Page
      title={said.title}
      about={
        <>
          {said.about}{' '}
          <Anchor component={Link} to="/inbox" underline="always" inherit>
            {words.inbox.title}
          </Anchor>
        </>
      }
      actions={
        <Select
          aria-label={said.period}
          allowDeselect={false}
          w={180}
          value={String(days)}
          onChange={(value) => set('days', value)}
          data={periods.map((one) => ({ value: String(one), label: said.lastDays[one] ?? String(one) }))}
        />
      }
    >
      <Part isFlush>
        <Asked query={figures}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon={IconChartBar} title={said.none} next={said.noneNext} />
            ) : (
              <Rows label={said.title} rows={items} columns={columns} keyOf={({ channel }) => channel} />
            )
          }
        </Asked>
      </Part>
      <Part title={said.meaning}>
        <Stack component="dl" gap="xs" m={0} maw={720}>
          {said.meanings.map(([name, meaning]) => (
            <div key={name}>
              <Text component="dt" size="sm" fw={600}>
                {name}
              </Text>
              <Text component="dd" size="sm" c="dimmed" m={0}>
                {meaning}
              </Text>
            </div>
          ))}
        </Stack>
      </Part>
    </Page>
  )
}

function lastDays(days: number): { from: string; to: string } {
  const now = Date.now()
  return { from: new Date(now - days * 86_400_000).toISOString(), to: new Date(now).toISOString() }
}

const long = (seconds: number | null): string =>
  seconds === null ? '–' : seconds < 1 ? '1 s' : showDuration(seconds * 1_000)

const columns: readonly Column<Figures>[] = [
  { title: said.channel, cell: ({ channel }) => words.inbox.channels[channel] },
  { title: said.begun, align: 'right', cell: ({ begun }) => showNumber(begun) },
  { title: said.answered, align: 'right', isWideOnly: true, cell: ({ answered }) => showNumber(answered) },
  {
    title: said.byHelper,
    align: 'right',
    cell: ({ byHelperAlone, begun }) =>
      said.share(showNumber(byHelperAlone), `${begun === 0 ? 0 : Math.round((byHelperAlone / begun) * 100)} %`),
  },
  { title: said.first, align: 'right', cell: ({ firstAnswerSeconds }) => long(firstAnswerSeconds) },
  {
    title: said.firstStaff,
    align: 'right',
    isWideOnly: true,
    cell: ({ firstStaffAnswerSeconds }) => long(firstStaffAnswerSeconds),
  },
  { title: said.settled, align: 'right', isWideOnly: true, cell: ({ settled }) => showNumber(settled) },
  { title: said.settling, align: 'right', isWideOnly: true, cell: ({ settledSeconds }) => long(settledSeconds) },
]
