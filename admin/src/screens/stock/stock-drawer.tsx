import { Drawer, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { Ledger } from '../products/ledger.tsx'
import { ChangeForm } from './change-form.tsx'
import { nameOf, type StockRow } from './goods-columns.tsx'
import { SellingForm } from './selling-form.tsx'
import { useLocations } from './shop-locations.ts'

const said = words.stock

/** All about the stock of one variant: place by place, what changes it, and why it is as it is. */
export const StockDrawer = ({ row, close }: { row: StockRow | undefined; close: () => void }) => (
  <Drawer
    opened={row !== undefined}
    onClose={close}
    position="right"
    size="lg"
    title={row && said.details(nameOf(row))}
  >
    {row && <About row={row} />}
  </Drawer>
)

function About({ row }: { row: StockRow }) {
  const may = useMay()
  const { variantId } = row
  const stock = useQuery({
    queryKey: ['stock', 'one', variantId],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/stock', { params: { query: { variantIds: variantId } } })),
  })
  return (
    <Stack gap="xl">
      <Asked query={stock}>{({ items }) => <Shelves stock={items[0]} />}</Asked>
      {may('inventory:write') && (
        <>
          <ChangeForm variantId={variantId} />
          <Asked query={stock}>{({ items }) => <SellingForm variantId={variantId} stock={items[0]} />}</Asked>
        </>
      )}
      <div>
        <Title order={3} mb="xs">
          {said.history}
        </Title>
        <Ledger variantId={variantId} />
      </div>
      {may('catalog:read') && <Link to={`/products/${row.productId}`}>{row.productTitle}</Link>}
    </Stack>
  )
}

interface Shelf {
  name: string
  onHand: number
  held: number
  available: number
}

function Shelves({ stock }: { stock: Schemas['Stock'] | undefined }) {
  const locations = useLocations()
  if (!stock) return <p>{said.countHint}</p>
  const shelves = locations.map(({ id, name }): Shelf => {
    const level = stock.locations.find(({ locationId }) => locationId === id)
    return { name, onHand: level?.onHand ?? 0, held: level?.held ?? 0, available: level?.available ?? 0 }
  })
  return <Rows label={said.figures} rows={shelves} columns={columns} keyOf={({ name }) => name} isDense />
}

const columns: readonly Column<Shelf>[] = [
  { title: said.place, cell: ({ name }) => name },
  { title: said.onHand, align: 'right', cell: ({ onHand }) => showNumber(onHand) },
  { title: said.held, align: 'right', cell: ({ held }) => showNumber(held) },
  { title: said.available, align: 'right', cell: ({ available }) => showNumber(available) },
]
