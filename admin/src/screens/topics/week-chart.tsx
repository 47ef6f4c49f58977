import { Text } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { showDay, showNumber } from '../../format.ts'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'
import { showShare } from './asked-topics.ts'
import { Legend } from './topic-bars.tsx'

type Week = Schemas['TopicFigures']['weeks'][number]

const said = words.topics
const [height, step] = [96, 20]
const weekMs = 7 * 24 * 3_600_000

/** Reviews about a topic week by week, for upwards and against downwards; the table below says the same. */
export function WeekChart({ name, weeks }: { name: string; weeks: readonly Week[] }) {
  const all = withQuietWeeks(weeks)
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last) return null
  const up = Math.max(1, ...all.map(({ reviews, negative }) => reviews - negative))
  const down = Math.max(1, ...all.map(({ negative }) => negative))
  const scale = (height - 8) / (up + down)
  const zero = 4 + up * scale
  return (
    <figure className="week-chart">
      <Text size="sm" fw={600} component="figcaption">
        {said.trendTitle}
      </Text>
      <Legend />
      <svg
        role="img"
        aria-label={said.trend(name, all.length)}
        viewBox={`0 0 ${all.length * step} ${height}`}
        preserveAspectRatio="none"
      >
        {all.map((week, at) => (
          <Bar key={week.on} week={week} x={at * step + 3} zero={zero} scale={scale} />
        ))}
        <line x1={0} x2={all.length * step} y1={zero} y2={zero} />
      </svg>
      <div className="week-chart-ends">
        <Text size="xs" c="dimmed">
          {said.week(showDay(first.on))}
        </Text>
        <Text size="xs" c="dimmed">
          {all.length > 1 && said.week(showDay(last.on))}
        </Text>
      </div>
      <details>
        <summary>{said.table}</summary>
        <Rows label={said.trendTitle} rows={all.toReversed()} columns={columns} keyOf={({ on }) => on} isDense />
      </details>
    </figure>
  )
}

function Bar({ week, x, zero, scale }: { week: Week; x: number; zero: number; scale: number }) {
  const { on, positive, negative, reviews } = week
  const neither = reviews - positive - negative
  const width = step - 6
  return (
    <g>
      <title>{`${said.week(showDay(on))}: ${said.counts(showNumber(positive), showNumber(negative), showNumber(reviews))}`}</title>
      <rect data-part="positive" x={x} width={width} y={zero - positive * scale} height={positive * scale} />
      <rect data-part="neither" x={x} width={width} y={zero - (positive + neither) * scale} height={neither * scale} />
      <rect data-part="negative" x={x} width={width} y={zero} height={negative * scale} />
    </g>
  )
}

/** A week in which nobody spoke of it stands between the others, empty. */
function withQuietWeeks(weeks: readonly Week[]): Week[] {
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (!first || !last) return []
  const known = new Map(weeks.map((week) => [week.on, week]))
  const count = Math.round((Date.parse(last.on) - Date.parse(first.on)) / weekMs) + 1
  return Array.from({ length: count }, (_, at) => {
    const on = new Date(Date.parse(first.on) + at * weekMs).toISOString().slice(0, 10)
    return known.get(on) ?? { on, reviews: 0, positive: 0, negative: 0 }
  })
}

const columns: readonly Column<Week>[] = [
  { title: said.weekOf, cell: ({ on }) => showDay(on) },
  { title: said.reviews, align: 'right', cell: ({ reviews }) => showNumber(reviews) },
  { title: said.positive, align: 'right', cell: ({ positive }) => showNumber(positive) },
  {
    title: said.negative,
    align: 'right',
    cell: ({ negative, reviews }) => said.of(showNumber(negative), showNumber(reviews), showShare(negative, reviews)),
  },
]
