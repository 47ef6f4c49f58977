import { Group, Select, Stack, Text } from '@mantine/core'
import { IconMailCheck } from '@tabler/icons-react'
import type { Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { DayBars } from './day-bars.tsx'
import { Rates } from './rates.tsx'
import { useDeliverability } from './use-deliverability.ts'

const said = words.deliverability
const periods = [7, 30, 90]

/** The picture of the last days: what left, what came back, and where. */
export function Arrival() {
  const { search, set } = useFilters<'days'>()
  const days = periods.find((one) => String(one) === search.days) ?? 30
  const found = useDeliverability(days)
  return (
    <Stack gap="lg">
      <Group justify="flex-end">
        <Select
          aria-label={said.period}
          allowDeselect={false}
          data={periods.map((one) => ({ value: String(one), label: said.lastDays[one] ?? String(one) }))}
          value={String(days)}
          onChange={(value) => set('days', value)}
        />
      </Group>
      <Asked query={found} rows={10}>
        {(seen) => <Seen seen={seen} />}
      </Asked>
    </Stack>
  )
}

function Seen({ seen }: { seen: Schemas['Deliverability'] }) {
  const { days, domains, softBounces } = seen
  if (days.length === 0) {
    return (
      <Part>
        <Empty icon={IconMailCheck} title={said.none} next={said.noneNext} />
      </Part>
    )
  }
  return (
    <>
      <Rates seen={seen} />
      <DayBars days={days} />
      <Part title={said.byDomain} about={said.byDomainAbout} isFlush>
        <Rows label={said.byDomain} rows={domains} columns={columns} keyOf={({ domain }) => domain} />
      </Part>
      <Text size="sm" c="dimmed">
        {said.softRule(softBounces.most, softBounces.withinDays)}
      </Text>
    </>
  )
}

type Domain = Schemas['Deliverability']['domains'][number]

const columns: readonly Column<Domain>[] = [
  { title: said.domain, cell: ({ domain }) => domain },
  { title: said.sent, align: 'right', cell: ({ sent }) => showNumber(sent) },
  { title: said.opened, align: 'right', isWideOnly: true, cell: ({ opened }) => showNumber(opened) },
  { title: said.hard, align: 'right', cell: ({ hard }) => showNumber(hard) },
  { title: said.soft, align: 'right', isWideOnly: true, cell: ({ soft }) => showNumber(soft) },
  { title: said.complaints, align: 'right', cell: ({ complaints }) => showNumber(complaints) },
  { title: said.away, align: 'right', isWideOnly: true, cell: ({ away }) => showNumber(away) },
]
