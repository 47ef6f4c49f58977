import { Text } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'
import { otherWordsWords as said } from './other-words-words.ts'

type Result = Schemas['MailTestResult']
type Comparison = Result['comparisons'][number]

/** Both wordings in figures: shares of people, and in which range the difference lies. */
export const MailTestFigures = ({ result }: { result: Result }) => {
  const [a, b] = result.variants
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {said.people}: A {showNumber(a?.people ?? 0)} · B {showNumber(b?.people ?? 0)}
      </Text>
      <Rows label={said.figure} rows={result.comparisons} columns={columns} keyOf={({ figure }) => figure} />
    </>
  )
}

const share = (value: number | null) => (value === null ? '–' : words.deliverability.percent(value))
const points = (value: number) => `${value > 0 ? '+' : ''}${(value * 100).toFixed(1)}`

const columns: readonly Column<Comparison>[] = [
  {
    title: said.figure,
    cell: ({ figure, decides, isLessBetter }) => (
      <>
        {said.figures[figure]}
        <Text size="xs" c="dimmed" component="span" display="block">
          {[decides && said.decides, isLessBetter && said.fewer].filter(Boolean).join(' · ')}
        </Text>
      </>
    ),
  },
  { title: 'A', align: 'right', cell: ({ shares }) => share(shares.A) },
  { title: 'B', align: 'right', cell: ({ shares }) => share(shares.B) },
  {
    title: said.verdict,
    cell: ({ verdict, low, high }) => (
      <>
        {said.verdicts[verdict]}
        {low !== null && high !== null && (
          <Text size="xs" c="dimmed" component="span" display="block">
            {said.between(points(low), points(high))}
          </Text>
        )}
      </>
    ),
  },
]
