import { Text } from '@mantine/core'
import { showDay, showNumber } from '../../../format.ts'
import { Part } from '../../../parts/page.tsx'
import { Rows, type Column } from '../../../parts/rows.tsx'
import { countryWords } from './words.ts'

const said = countryWords.page
interface Day {
  on: string
  orders: number
}
const [step, height] = [20, 96]

/** Orders of one country day by day; the table says the same. */
export function CountryDays({ days }: { days: readonly Day[] }) {
  const most = Math.max(...days.map(({ orders }) => orders))
  const [first, last] = [days[0], days.at(-1)]
  return (
    <Part title={said.byDay}>
      <figure className="day-chart">
        <svg
          role="img"
          aria-label={said.dayPicture(days.length, most)}
          viewBox={`0 0 ${days.length * step} ${height}`}
          preserveAspectRatio="none"
        >
          {days.map(({ on, orders }, at) => {
            const tall = Math.max(1.5, (orders / Math.max(1, most)) * (height - 4))
            return (
              <rect
                key={on}
                x={at * step + 3}
                y={height - tall}
                width={step - 6}
                height={tall}
                data-empty={orders === 0}
              />
            )
          })}
        </svg>
        <figcaption>
          <Text size="xs" c="dimmed">
            {first && showDay(first.on)}
          </Text>
          <Text size="xs" c="dimmed" />
          <Text size="xs" c="dimmed">
            {last && showDay(last.on)}
          </Text>
        </figcaption>
        <details>
          <summary>{said.table}</summary>
          <Rows label={said.byDay} rows={days.toReversed()} columns={columns} keyOf={({ on }) => on} />
        </details>
      </figure>
    </Part>
  )
}

const columns: readonly Column<Day>[] = [
  { title: said.day, cell: ({ on }) => showDay(on) },
  { title: said.orders, align: 'right', cell: ({ orders }) => showNumber(orders) },
]
