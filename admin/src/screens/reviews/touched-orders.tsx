import { Select } from '@mantine/core'
import { IconShoppingBag } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { proofWords as said } from './proof-words.ts'

const stages = ['acquire', 'convert', 'retain', 'understand'] as const

/** The orders behind the figures; each leads on to itself. */
export function TouchedOrders({ days }: { days: number }) {
  const { search, set } = useFilters<'stage'>()
  const stage = stages.find((one) => one === search.stage)
  const orders = usePages(['reviews', 'proof', 'orders', days, stage], (at) =>
    orThrow(
      dangol.GET('/api/admin/v1/reviews/proof/orders', {
        params: { query: { days, limit: 10, ...(stage ? { stage } : {}), ...at } },
      }),
    ),
  )
  return (
    <Part
      title={said.ordersTitle}
      about={said.ordersAbout}
      isFlush
      actions={
        <Select
          aria-label={said.stage}
          w={160}
          clearable
          placeholder={said.anyStage}
          data={stages.map((one) => ({ value: one, label: said.stages[one].title }))}
          value={stage ?? null}
          onChange={(value) => set('stage', value ?? '')}
        />
      }
    >
      <Paged
        query={orders}
        empty={<Empty icon={IconShoppingBag} title={said.noOrdersTitle} next={said.noOrdersNext} />}
      >
        {(items) => (
          <Rows
            label={said.ordersTitle}
            rows={items}
            columns={columns}
            keyOf={({ orderId }) => orderId}
            linkTo={({ orderId }) => `/orders/${orderId}`}
          />
        )}
      </Paged>
    </Part>
  )
}

const columns: readonly Column<Schemas['TouchedOrder']>[] = [
  { title: said.order, cell: ({ number }) => <span className="proof-name">{number ?? said.nothing}</span> },
  { title: said.placed, isWideOnly: true, cell: ({ placedAt }) => showDay(placedAt) },
  { title: said.saw, cell: ({ places }) => places.map((place) => said.places[place]).join(', ') },
  { title: said.touched, align: 'right', cell: ({ total }) => showMoney(total) },
]
