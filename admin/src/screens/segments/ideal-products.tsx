import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Status } from '../../parts/status.tsx'
import { segmentWords } from './words.ts'

const said = segmentWords.fitting
type Product = Schemas['IdealProduct']

/** So many of either end are shown: what is most hers, and what is most the others'. */
const mostOfEach = 6

/** Whether the goods fit the ideal customer: what those like her buy, beside what other buyers do. */
export function IdealProducts() {
  const products = useQuery({
    queryKey: ['ideal-products'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/ideal-products')),
    staleTime: 60_000,
  })
  return (
    <Asked query={products} rows={4}>
      {({ items, people }) =>
        items.length > 0 && (
          <Part title={said.title} about={said.about(people.ideal, people.others)} isFlush>
            <Rows label={said.title} rows={ends(items)} columns={columns} keyOf={({ id }) => id} />
          </Part>
        )
      }
    </Asked>
  )
}

const ends = (items: readonly Product[]): readonly Product[] =>
  items.length <= 2 * mostOfEach ? items : [...items.slice(0, mostOfEach), ...items.slice(-mostOfEach)]

const Counted = ({ of: { share, count, of } }: { of: Schemas['Proportion'] }) => (
  <>
    {said.percent(share)}
    <Text size="xs" c="dimmed">
      {said.ofN(count, of)}
    </Text>
  </>
)

const tones = { hers: 'good', others: 'waiting', 'no-difference': 'plain', 'too-few': 'plain' } as const

const Verdict = ({ of }: { of: Product['verdict'] }) => <Status tone={tones[of]}>{said.verdicts[of]}</Status>

const columns: readonly Column<Product>[] = [
  {
    title: said.product,
    cell: ({ id, title, verdict }) => (
      <>
        <Anchor component={Link} to={`/products/${id}`} size="sm">
          {title['en'] ?? Object.values(title)[0]}
        </Anchor>
        <div className="phone-only">
          <Verdict of={verdict} />
        </div>
      </>
    ),
  },
  { title: said.ideal, align: 'right', cell: ({ ideal }) => <Counted of={ideal} /> },
  { title: said.others, align: 'right', cell: ({ others }) => <Counted of={others} /> },
  {
    title: said.verdict,
    isWideOnly: true,
    cell: ({ verdict }) => <Verdict of={verdict} />,
  },
]
