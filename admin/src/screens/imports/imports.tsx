import { IconFileImport } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Moment } from '../../parts/moments.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { ReviewPictures } from './review-pictures.tsx'
import { RunState } from './run-state.tsx'
import { UploadForm } from './upload-form.tsx'

/** Brings products from another shop, and shows what was brought before. */
export function Imports() {
  const may = useMay()
  const runs = usePages(
    ['imports'],
    (at) => orThrow(dangol.GET('/api/admin/v1/imports', { params: { query: { ...at, limit: 20 } } })),
    { refetchInterval: 15_000 },
  )
  return (
    <Page title={words.imports.title} about={words.imports.about}>
      {may('catalog:write') && <UploadForm />}
      <ReviewPictures />
      <Part title={words.imports.runs} isFlush>
        <Paged
          query={runs}
          empty={<Empty icon={IconFileImport} title={words.imports.empty} next={words.imports.emptyNext} />}
        >
          {(items) => (
            <Rows
              label={words.imports.runs}
              rows={items}
              columns={columns}
              keyOf={({ id }) => id}
              linkTo={({ id }) => `/imports/${id}`}
            />
          )}
        </Paged>
      </Part>
    </Page>
  )
}

const columns: readonly Column<Schemas['ImportRun']>[] = [
  { title: words.imports.fileName, cell: ({ fileName }) => <FileName>{fileName}</FileName> },
  { title: words.imports.kind, cell: ({ dryRun }) => (dryRun ? words.imports.dryRun : words.imports.forGood) },
  { title: words.imports.state, cell: ({ state }) => <RunState state={state} /> },
  {
    title: words.imports.products,
    align: 'right',
    isWideOnly: true,
    cell: ({ products }) => (products === null ? '–' : showNumber(products)),
  },
  { title: words.imports.when, isWideOnly: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
]

const FileName = ({ children }: { children: string }) => <span style={{ overflowWrap: 'anywhere' }}>{children}</span>
