import { Text } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { showDay, showNumber } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'

type Day = Schemas['Dashboard']['sales'][number]['days'][number]

const said = words.dashboard
const height = 96
const step = 20

/** What was sold day by day, as bars; the table below says the same to those who do not see them. */
export function DayChart({ currency, days }: { currency: string; days: readonly Day[] }) {
  const most = Math.max(1, ...days.map(({ revenue }) => revenue.amount))
  const first = days[0]
  const last = days.at(-1)
  return (
    <figure className="day-chart">
      <svg
        role="img"
        aria-label={said.chart(currency, days.length)}
        viewBox={`0 0 ${days.length * step} ${height}`}
        preserveAspectRatio="none"
      >
        {days.map(({ on, revenue, orders }, at) => (
          <Bar key={on} at={at} share={Math.max(0, revenue.amount) / most}>
            {`${showDay(on)}: ${showMoney(revenue)}, ${said.orders.toLowerCase()} ${orders}`}
          </Bar>
        ))}
      </svg>
      <figcaption>
        <Text size="xs" c="dimmed">
          {first && showDay(first.on)}
        </Text>
        <Text size="xs" c="dimmed" ta="center">
          {said.most(showMoney({ amount: most, currency }))}
        </Text>
        <Text size="xs" c="dimmed">
          {last && showDay(last.on)}
        </Text>
      </figcaption>
      <details>
        <summary>{said.table}</summary>
        <Rows label={said.byDay(currency)} rows={days.toReversed()} columns={columns} keyOf={({ on }) => on} />
      </details>
    </figure>
  )
}

/** A day without sales keeps a thin line, so that it is seen to be there. */
const Bar = ({ at, share, children }: { at: number; share: number; children: string }) => {
  const tall = Math.max(1.5, share * (height - 4))
  return (
    <rect x={at * step + 3} y={height - tall} width={step - 6} height={tall} data-empty={share === 0}>
      <title>{children}</title>
    </rect>
  )
}

const columns: readonly Column<Day>[] = [
  { title: said.day, cell: ({ on }) => showDay(on) },
  { title: said.orders, align: 'right', cell: ({ orders }) => showNumber(orders) },
  { title: said.sold, align: 'right', cell: ({ revenue }) => showMoney(revenue) },
]
