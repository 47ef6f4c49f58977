import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDuration, showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'

const said = words.pages
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })

/** The ten products whose pages are seen most; nothing where none was. */
export function MostSeen({ days }: { days: number }) {
  const seen = useQuery({
    queryKey: ['pages', 'product', days],
    queryFn: () =>
      orThrow(
        dangol.GET('/api/admin/v1/page-figures/{template}', {
          params: { path: { template: 'product' }, query: { days, limit: 10 } },
        }),
      ),
  })
  return (
    <Asked query={seen}>
      {({ items }) =>
        items.length > 0 && (
          <Part title={said.seenTitle} about={said.seenAbout} isFlush>
            <Rows
              label={said.seenTitle}
              rows={items}
              columns={columns}
              keyOf={({ subject }) => subject}
              linkTo={({ subject }) => `/products/${subject}`}
            />
          </Part>
        )
      }
    </Asked>
  )
}

const columns: readonly Column<Schemas['SeenPage']>[] = [
  { title: said.template, cell: ({ title }) => title ?? said.gone },
  { title: said.views, align: 'right', cell: ({ views }) => showNumber(views) },
  {
    title: said.bounces,
    align: 'right',
    isWideOnly: true,
    cell: ({ bounces, entries }) => (entries > 0 ? percent.format(bounces / entries) : said.nothing),
  },
  {
    title: said.looked,
    align: 'right',
    cell: ({ medianMs }) => (medianMs === null ? said.nothing : showDuration(medianMs)),
  },
]
