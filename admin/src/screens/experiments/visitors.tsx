import { Anchor, Checkbox, Group, Select, Stack, Text } from '@mantine/core'
import { IconUserSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { lookName, type Experiment } from './experiment-state.tsx'

type Visitor = Schemas['ExperimentVisitor']

const said = words.experiments

/** The rows that the numbers are made of (N10), from a visitor to her orders. */
export function Visitors({ experiment: { id, variants } }: { experiment: Experiment }) {
  const [variant, setVariant] = useState<string | null>(null)
  const [ordered, setOrdered] = useState(false)
  const filter = { ...(variant ? { variant } : {}), ...(ordered ? { ordered: 'true' as const } : {}) }
  const visitors = usePages(['experiment', id, 'visitors', filter], (at) =>
    orThrow(
      dangol.GET('/api/admin/v1/experiments/{id}/visitors', {
        params: { path: { id }, query: { ...filter, ...at, limit: 20 } },
      }),
    ),
  )
  return (
    <div id="rows">
      <Part title={said.rows} about={said.rowsAbout} isFlush>
        <Group px="lg" pb="sm">
          <Select
            aria-label={said.look}
            placeholder={said.anyLook}
            clearable
            data={variants.map((each) => ({ value: each.variant, label: lookName(each.variant) }))}
            value={variant}
            onChange={setVariant}
          />
          <Checkbox
            label={said.onlyBuyers}
            checked={ordered}
            onChange={(event) => setOrdered(event.currentTarget.checked)}
          />
        </Group>
        <Paged query={visitors} empty={<Empty icon={IconUserSearch} title={said.noRows} next={said.noRowsNext} />}>
          {(items) => <Rows label={said.rows} rows={items} columns={columns} keyOf={({ visitorId }) => visitorId} />}
        </Paged>
      </Part>
    </div>
  )
}

const columns: readonly Column<Visitor>[] = [
  { title: said.shownAt, cell: ({ at }) => showInstant(at) },
  { title: said.look, cell: ({ variant }) => lookName(variant) },
  {
    title: said.orders,
    cell: ({ orders }) =>
      orders.length === 0 ? (
        <Text size="sm" c="dimmed">
          {said.nothingBought}
        </Text>
      ) : (
        <Stack gap={2}>
          {orders.map((order) => (
            <Bought key={order.orderId} order={order} />
          ))}
        </Stack>
      ),
  },
]

const Bought = ({ order: { orderId, total, refunded, isCancelled } }: { order: Visitor['orders'][number] }) => (
  <Text size="sm">
    <Anchor component={Link} to={`/orders/${orderId}`} size="sm">
      {showMoney(total)}
    </Anchor>
    {refunded.amount > 0 && ` · ${said.refunded(showMoney(refunded))}`}
    {isCancelled && ` · ${said.cancelled}`}
  </Text>
)
