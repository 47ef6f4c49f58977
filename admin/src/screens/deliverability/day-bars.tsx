import { Text } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { showDay, showNumber } from '../../format.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'
import './deliverability.css'

const said = words.deliverability
type Day = Schemas['Deliverability']['days'][number]
const [barWidth, gap, height] = [8, 3, 96]
/** A bar of its own is seen, however few came back. */
const leastSeen = 3

/** Each day as a bar: what left, and in red what came back; the table says the same in numbers. */
export function DayBars({ days }: { days: readonly Day[] }) {
  const most = Math.max(1, ...days.map(({ sent, hard, soft, complaints }) => Math.max(sent, hard + soft + complaints)))
  const width = days.length * (barWidth + gap)
  const scaled = (count: number) => (count === 0 ? 0 : Math.max(leastSeen, (count / most) * height))
  return (
    <Part title={said.byDay} about={said.byDayAbout}>
      <figure className="day-bars">
        <svg
          role="img"
          aria-label={said.bars(days.length)}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
        >
          {days.map((day, at) => {
            const x = at * (barWidth + gap)
            const [left, back] = [scaled(day.sent), scaled(day.hard + day.soft + day.complaints)]
            return (
              <g key={day.day}>
                <rect className="day-sent" x={x} y={height - left} width={barWidth} height={left} rx={1.5} />
                <rect className="day-back" x={x} y={height - back} width={barWidth} height={back} rx={1.5} />
              </g>
            )
          })}
        </svg>
        <figcaption>
          <Text size="xs" c="dimmed">
            {showDay(days[0]!.day)}
          </Text>
          <Text size="xs" c="dimmed">
            {showDay(days.at(-1)!.day)}
          </Text>
        </figcaption>
      </figure>
      <details>
        <summary>{said.table}</summary>
        <Rows label={said.byDay} rows={days.toReversed()} columns={columns} keyOf={({ day }) => day} />
      </details>
    </Part>
  )
}

const columns: readonly Column<Day>[] = [
  { title: said.day, cell: ({ day }) => showDay(day) },
  { title: said.sent, align: 'right', cell: ({ sent }) => showNumber(sent) },
  { title: said.hard, align: 'right', cell: ({ hard }) => showNumber(hard) },
  { title: said.soft, align: 'right', cell: ({ soft }) => showNumber(soft) },
  { title: said.complaints, align: 'right', cell: ({ complaints }) => showNumber(complaints) },
  { title: said.away, align: 'right', isWideOnly: true, cell: ({ away }) => showNumber(away) },
]
