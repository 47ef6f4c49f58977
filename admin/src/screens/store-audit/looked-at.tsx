import { Anchor } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'

const said = words.storeAudit
type Page = Schemas['StoreAudit']['pages'][number]

/** Which pages were read, and why these. */
export const LookedAt = ({ pages }: { pages: readonly Page[] }) => (
  <Part title={said.tabs.pages} about={said.pagesAbout} isFlush>
    <Rows label={said.tabs.pages} rows={pages} columns={columns} keyOf={({ path }) => path} />
  </Part>
)

const columns: readonly Column<Page>[] = [
  {
    title: said.page,
    cell: ({ path }) => (
      <Anchor href={path} target="_blank" size="sm" style={{ overflowWrap: 'anywhere' }}>
        {path}
      </Anchor>
    ),
  },
  { title: said.whyPage, cell: ({ why }) => why },
]
