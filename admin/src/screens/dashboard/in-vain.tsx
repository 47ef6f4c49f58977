import type { Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'

type Search = Schemas['Dashboard']['searchesInVain'][number]

const said = words.dashboard

/** What shoppers look for that is not there. */
export const InVain = ({ searches }: { searches: readonly Search[] }) => (
  <Part title={said.inVain} about={said.inVainAbout} isFlush>
    <Rows label={said.inVain} rows={searches} columns={columns} keyOf={({ term }) => term} />
  </Part>
)

const columns: readonly Column<Search>[] = [
  { title: said.term, cell: ({ term }) => term },
  { title: said.searches, align: 'right', cell: ({ searches }) => showNumber(searches) },
]
