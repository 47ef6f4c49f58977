import { Anchor, Group, Stack } from '@mantine/core'
import { IconTruckReturn } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Moment } from '../../parts/moments.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty, Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { RequestWords, wishInWords } from '../orders/request.tsx'
import { AnswerReturn } from './returns-of-order.tsx'

/** Requests to send back, and goods on their way to the shop. */
export function Returns() {
  const returns = usePages(
    ['returns'],
    (at) => orThrow(dangol.GET('/api/admin/v1/returns', { params: { query: { ...at, limit: 20 } } })),
    { refetchInterval: 30_000 },
  )
  return (
    <Page title={words.returns.title} about={words.returns.about}>
      <Asking />
      <Part title={words.returns.awaited} isFlush>
        <Paged
          query={returns}
          empty={<Empty icon={IconTruckReturn} title={words.returns.awaitedEmpty} next={words.returns.awaitedNext} />}
        >
          {(items) => (
            <Rows
              label={words.returns.awaited}
              rows={items}
              columns={columns}
              keyOf={({ id }) => id}
              linkTo={({ orderId }) => `/packing/${orderId}`}
            />
          )}
        </Paged>
      </Part>
    </Page>
  )
}

const columns: readonly Column<Schemas['Return']>[] = [
  { title: words.returns.number, cell: ({ number }) => number },
  {
    title: words.orders.reason,
    cell: ({ lines }) => [...new Set(lines.flatMap((line) => wishInWords(line)))].join(' · '),
  },
  { title: words.returns.accepted, cell: ({ acceptedAt }) => <Moment at={acceptedAt} /> },
  {
    title: words.returns.units,
    align: 'right',
    cell: ({ lines }) => showNumber(lines.reduce((units, { quantity }) => units + quantity, 0)),
  },
]

/** Who waits for a yes or no; nothing when nobody waits. */
function Asking() {
  const requests = useQuery({
    queryKey: ['orders', 'requests'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/order-requests')),
    refetchInterval: 30_000,
  })
  if (requests.error) return <Problem error={requests.error} retry={() => void requests.refetch()} />
  const asked = requests.data?.items.filter(({ kind }) => kind === 'return') ?? []
  if (asked.length === 0) return null
  return (
    <Part title={words.returns.requests}>
      <Stack>
        {asked.map((request) => (
          <Group key={request.id} justify="space-between" align="flex-start">
            <div>
              <RequestWords request={request} />
              <Anchor component={Link} to={`/packing/${request.orderId}`} size="sm">
                {words.orders.look}
              </Anchor>
            </div>
            <AnswerReturn request={request} />
          </Group>
        ))}
      </Stack>
    </Part>
  )
}
