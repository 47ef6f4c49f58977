import { IconHistory } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'

type Entry = Schemas['LedgerEntry']

/** Why a variant has as many units as it has. */
export function Ledger({ variantId }: { variantId: string }) {
  const entries = usePages(['stock', 'ledger', variantId], (at) =>
    orThrow(dangol.GET('/api/admin/v1/stock/{variantId}/ledger', { params: { path: { variantId }, query: at } })),
  )
  return (
    <Paged
      query={entries}
      empty={<Empty icon={IconHistory} title={words.products.noLedger} next={words.products.noLedgerNext} />}
    >
      {(items) => <Rows label={words.products.ledger} rows={items} columns={columns} keyOf={({ id }) => String(id)} />}
    </Paged>
  )
}

const columns: readonly Column<Entry>[] = [
  { title: words.products.when, cell: ({ at }) => showInstant(at) },
  { title: words.products.why, cell: ({ reason }) => words.products.reasons[reason] },
  { title: words.products.change, align: 'right', cell: ({ delta }) => (delta > 0 ? `+${delta}` : delta) },
]
