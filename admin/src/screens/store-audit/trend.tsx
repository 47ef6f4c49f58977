import { Text } from '@mantine/core'
import { showDay, showInstant, showNumber } from '../../format.ts'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'
import type { Run } from './audit-data.ts'

const said = words.storeAudit
const [width, height, edge] = [220, 64, 6]

/** The scores of the runs so far as a line from just below the lowest up to 100; the table says the same in numbers. */
export function Trend({ runs }: { runs: readonly Run[] }) {
  const least = Math.max(0, Math.min(...runs.map(({ score }) => score ?? 0)) - 10)
  const points = runs.toReversed().map(({ score }, at, all) => ({
    x: edge + (at / Math.max(1, all.length - 1)) * (width - 2 * edge),
    y: edge + ((100 - (score ?? 0)) / (100 - least)) * (height - 2 * edge),
  }))
  const last = points.at(-1)
  const first = runs.at(-1)
  const latest = runs[0]
  if (points.length < 2 || !last || !first || !latest) {
    return (
      <Text size="xs" c="dimmed" ta="center">
        {said.trendNext}
      </Text>
    )
  }
  return (
    <figure className="audit-trend">
      <svg role="img" aria-label={said.trendOf(points.length)} viewBox={`0 0 ${width} ${height}`}>
        <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        <circle cx={last.x} cy={last.y} r={3.5} />
      </svg>
      <figcaption>
        <Text size="xs" c="dimmed">
          {showDay(first.createdAt)}
        </Text>
        <Text size="xs" c="dimmed">
          {showDay(latest.createdAt)}
        </Text>
      </figcaption>
      <details>
        <summary>{said.table}</summary>
        <Rows label={said.trend} rows={runs} columns={columns} keyOf={({ id }) => id} />
      </details>
    </figure>
  )
}

const columns: readonly Column<Run>[] = [
  { title: said.when, cell: ({ createdAt }) => showInstant(createdAt) },
  { title: said.score, align: 'right', cell: ({ score }) => (score === null ? '–' : showNumber(score)) },
]
