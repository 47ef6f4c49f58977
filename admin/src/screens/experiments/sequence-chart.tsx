import { Text } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'
import './experiments.css'

type Comparison = Schemas['ExperimentResult']['comparisons'][number]
type Day = Comparison['days'][number]

const said = words.experiments
const [width, height] = [600, 200]

interface ChartProps {
  name: string
  comparison: Comparison
  show: (difference: number) => string
}

/** The difference day by day within the range that holds at every look; the table below says the same. */
export function SequenceChart({ name, comparison: { days, effect, verdict }, show }: ChartProps) {
  if (verdict === 'mismatch') return null
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) {
    return (
      <Text size="sm" c="dimmed">
        {said.noChart}
      </Text>
    )
  }
  // The first days are so wide that they would flatten the rest: they leave the picture, and stand in the table
  const most = Math.max(2 * effect, 1.5 * Math.abs(last.low), 1.5 * Math.abs(last.high))
  return (
    <figure className="sequence-chart">
      <div className="sequence-scale" aria-hidden>
        <span>{show(most)}</span>
        <span>{said.zero}</span>
        <span>{show(-most)}</span>
      </div>
      <svg
        role="img"
        aria-label={said.chart(name, days.length)}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
      >
        <Drawing days={days} most={most} effect={effect} />
      </svg>
      <figcaption>
        <Text size="xs" c="dimmed">
          {showDay(first.on)}
        </Text>
        <Text size="xs" c="dimmed">
          {days.length > 1 && showDay(last.on)}
        </Text>
      </figcaption>
      <details>
        <summary>{said.table}</summary>
        <Rows label={name} rows={days.toReversed()} columns={columnsFor(show)} keyOf={({ on }) => on} isDense />
      </details>
    </figure>
  )
}

function Drawing({ days, most, effect }: { days: readonly Day[]; most: number; effect: number }) {
  // A single day is drawn as wide as the picture
  const drawn = days.length === 1 ? [...days, ...days] : days
  const x = (at: number) => (at / (drawn.length - 1)) * width
  const y = (difference: number) => height / 2 - (difference / most) * (height / 2)
  const along = (of: (day: Day) => number) => drawn.map((day, at) => `${x(at).toFixed(1)},${y(of(day)).toFixed(1)}`)
  const range = [...along(({ high }) => high), ...along(({ low }) => low).toReversed()].join(' ')
  return (
    <>
      <rect className="sequence-small" x={0} width={width} y={y(effect)} height={y(-effect) - y(effect)} />
      <polygon className="sequence-range" points={range} />
      <line className="sequence-zero" x1={0} x2={width} y1={y(0)} y2={y(0)} />
      <polyline className="sequence-line" points={along(({ difference }) => difference).join(' ')} />
    </>
  )
}

const columnsFor = (show: (difference: number) => string): Column<Day>[] => [
  { title: said.day, cell: ({ on }) => showDay(on) },
  { title: said.differenceColumn, align: 'right', cell: ({ difference }) => show(difference) },
  { title: said.range, align: 'right', cell: ({ low, high }) => said.between(show(low), show(high)) },
]
