import { Group, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { words } from '../../words.ts'
import { DayChart } from './day-chart.tsx'

type Dashboard = Schemas['Dashboard']

const said = words.dashboard
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })

/** What was sold today, in 7 and in 30 days, currency by currency. */
export function Sales({ figures }: { figures: Dashboard }) {
  const [days, setDays] = useState(1)
  const carts = figures.carts.find((one) => one.days === days) ?? { begun: 0, placed: 0 }
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <SegmentedControl
          aria-label={said.period}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
          data={figures.carts.map((one) => ({ value: String(one.days), label: said.periods[one.days] ?? one.days }))}
        />
        <Text size="sm" c="dimmed">
          {said.conversionOf(carts.placed, carts.begun)}
          {carts.begun > 0 && ` · ${percent.format(carts.placed / carts.begun)}`}
        </Text>
      </Group>
      {figures.sales.length === 0 && <Text c="dimmed">{said.noSales}</Text>}
      <SimpleGrid cols={{ base: 1, lg: Math.min(3, Math.max(1, figures.sales.length)) }}>
        {figures.sales.map((sales) => (
          <Sold key={sales.currency} sales={sales} days={days} />
        ))}
      </SimpleGrid>
    </Stack>
  )
}

/** One currency: what came in, from how many orders, and day by day. */
function Sold({ sales: { currency, periods, days: each }, days }: { sales: Dashboard['sales'][number]; days: number }) {
  const period = periods.find((one) => one.days === days)
  if (!period) return null
  return (
    <section className="surface sold">
      <Link to="/orders" className="sold-figures">
        <Text size="sm" c="dimmed">{`${said.sold} (${currency})`}</Text>
        <Text fz="1.75rem" fw={650} lh={1.3}>
          {showMoney(period.revenue)}
        </Text>
        <Text size="sm" c="dimmed">
          {said.ordersOf(showNumber(period.orders), period.orders, period.average && showMoney(period.average))}
        </Text>
      </Link>
      <DayChart currency={currency} days={each} />
    </section>
  )
}
