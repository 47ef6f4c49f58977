import { IconCircleCheck } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'

const said = words.elsewhere

/** Which products nobody outside can recognise; each leads to where it is mended. */
export function FeedProblems() {
  const problems = usePages(['feeds', 'problems'], (at) =>
    orThrow(dangol.GET('/api/admin/v1/feed-problems', { params: { query: { ...at, limit: 20 } } })),
  )
  return (
    <Part title={said.problems} about={said.problemsAbout} isFlush>
      <Paged
        query={problems}
        empty={<Empty icon={IconCircleCheck} title={said.noProblems} next={said.noProblemsNext} />}
      >
        {(items) => (
          <Rows
            label={said.problems}
            rows={items}
            columns={columns}
            keyOf={({ productId }) => productId}
            linkTo={({ productId }) => `/products/${productId}`}
          />
        )}
      </Paged>
    </Part>
  )
}

const columns: readonly Column<Schemas['FeedProblem']>[] = [
  { title: said.product, cell: ({ title }) => title },
  { title: said.why, cell: ({ reason }) => said.reasons[reason] },
  { title: said.reviews, align: 'right', cell: ({ reviews }) => showNumber(reviews) },
]
