import { Text } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { showDay, showNumber } from '../../format.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'
import { proofWords as said } from './proof-words.ts'

type Day = Schemas['ProofFigures']['days'][number]

const stages = ['acquire', 'convert', 'retain', 'understand'] as const
const height = 48
const step = 12

/** How often reviews were seen, one row of bars for each stage; the table below says the same in numbers. */
export function ProofChart({ days }: { days: readonly Day[] }) {
  return (
    <Part title={said.chartTitle}>
      <div className="proof-chart">
        {stages.map((stage) => (
          <Bars key={stage} stage={stage} days={days} />
        ))}
      </div>
      <details className="proof-table">
        <summary>{words.dashboard.table}</summary>
        <Rows label={said.chartTitle} rows={days.toReversed()} columns={columns} keyOf={({ on }) => on} />
      </details>
    </Part>
  )
}

function Bars({ stage, days }: { stage: (typeof stages)[number]; days: readonly Day[] }) {
  const most = Math.max(0, ...days.map(({ seen }) => seen[stage] ?? 0))
  const { title } = said.stages[stage]
  return (
    <figure className="day-chart">
      <svg
        role="img"
        aria-label={said.chart(title, days.length)}
        viewBox={`0 0 ${days.length * step} ${height}`}
        preserveAspectRatio="none"
      >
        {days.map(({ on, seen }, at) => {
          const count = seen[stage] ?? 0
          const tall = Math.max(1, (count / Math.max(1, most)) * (height - 4))
          return (
            <rect key={on} x={at * step + 2} y={height - tall} width={step - 4} height={tall} data-empty={count === 0}>
              <title>{said.day(showDay(on), showNumber(count))}</title>
            </rect>
          )
        })}
      </svg>
      <figcaption>
        <Text size="xs" fw={650}>
          {title}
        </Text>
        <Text size="xs" c="dimmed">
          {said.most(showNumber(most))}
        </Text>
      </figcaption>
    </figure>
  )
}

const columns: readonly Column<Day>[] = [
  { title: words.dashboard.day, cell: ({ on }) => showDay(on) },
  ...stages.map((stage) => ({
    title: said.stages[stage].title,
    align: 'right' as const,
    cell: ({ seen }: Day) => showNumber(seen[stage] ?? 0),
  })),
]
