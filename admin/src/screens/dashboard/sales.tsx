import { Group, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { Part } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import { DayChart } from './day-chart.tsx'
import { Figure } from './figure.tsx'

type Dashboard = Schemas['Dashboard']

const said = words.dashboard
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })

/** What was sold today, in 7 and in 30 days, currency by currency. */
export function Sales({ figures }: { figures: Dashboard }) {
  const [days, setDays] = useState(1)
  const carts = figures.carts.find((one) => one.days === days) ?? { begun: 0, placed: 0 }
  return (
    <Stack gap="sm">
      <Group>
        <SegmentedControl
          aria-label={said.period}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
          data={figures.carts.map((one) => ({ value: String(one.days), label: said.periods[one.days] ?? one.days }))}
        />
      </Group>
      <SimpleGrid cols={{ base: 2, md: 3, lg: figures.sales.length > 1 ? 3 : 4 }}>
        {figures.sales.map((sales) => (
          <Sold key={sales.currency} sales={sales} days={days} />
        ))}
        <Figure
          name={said.conversion}
          value={carts.begun === 0 ? said.none : percent.format(carts.placed / carts.begun)}
          about={said.conversionOf(carts.placed, carts.begun)}
        />
      </SimpleGrid>
      {figures.sales.length === 0 && <Text c="dimmed">{said.noSales}</Text>}
      {figures.sales.map(({ currency, days: each }) => (
        <Part key={currency} title={said.byDay(currency)}>
          <DayChart currency={currency} days={each} />
        </Part>
      ))}
    </Stack>
  )
}

function Sold({ sales, days }: { sales: Dashboard['sales'][number]; days: number }) {
  const period = sales.periods.find((one) => one.days === days)
  if (!period) return null
  return (
    <>
      <Figure
        name={`${said.sold} (${sales.currency})`}
        value={showMoney(period.revenue)}
        about={said.soldAbout}
        to="/orders"
      />
      <Figure
        name={`${said.orders} (${sales.currency})`}
        value={showNumber(period.orders)}
        about={said.ordersAbout}
        to="/orders"
      />
      <Figure
        name={`${said.average} (${sales.currency})`}
        value={period.average ? showMoney(period.average) : said.none}
        about={said.averageAbout}
      />
    </>
  )
}
