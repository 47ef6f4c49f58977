import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconGift, IconPackage } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Moment } from '../../parts/moments.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'

type Summary = Schemas['OrderSummary']
type Packable = keyof typeof words.packing.states

const statuses = Object.keys(words.packing.states) as Packable[]

/** What a packer begins the day with. */
export function PackingQueue() {
  const { search, set } = useFilters<'status'>()
  const status = statuses.find((one) => one === search.status) ?? 'to-pack'
  const orders = usePages(
    ['orders', 'to-pack', status],
    (at) => orThrow(dangol.GET('/api/admin/v1/packing-queue', { params: { query: { status, ...at, limit: 30 } } })),
    { refetchInterval: 30_000 },
  )
  return (
    <Page title={words.packing.title} about={words.packing.about}>
      <SegmentedControl
        aria-label={words.orders.state}
        data={statuses.map((value) => ({ value, label: words.packing.states[value] }))}
        value={status}
        onChange={(value) => set('status', value)}
        maw={480}
      />
      <Part isFlush>
        <Paged
          query={orders}
          empty={<Empty icon={IconPackage} title={words.packing.empty[status]} next={words.packing.emptyNext} />}
        >
          {(items) => (
            <>
              <Rows
                label={words.packing.title}
                rows={items}
                columns={columns}
                keyOf={({ id }) => id}
                linkTo={({ id }) => `/packing/${id}`}
              />
              {status === 'packing' && items.length > 0 && <Cards ids={items.map(({ id }) => id)} />}
            </>
          )}
        </Paged>
      </Part>
    </Page>
  )
}

/** The cards of those shown that have one, in one print. */
const Cards = ({ ids }: { ids: readonly string[] }) => (
  <Group justify="flex-end" p="md">
    <Button
      component="a"
      href={`/api/admin/v1/insert-cards.pdf?leaveOut=yes&orders=${ids.slice(0, 100).join(',')}`}
      target="_blank"
      rel="noreferrer"
      variant="default"
      leftSection={<IconGift size={16} aria-hidden />}
    >
      {words.packing.insertCards}
    </Button>
  </Group>
)

const columns: readonly Column<Summary>[] = [
  { title: words.orders.number, cell: ({ number }) => number },
  { title: words.orders.placed, cell: ({ placedAt }) => <Moment at={placedAt} isRelative /> },
  {
    title: words.orders.customer,
    isWideOnly: true,
    cell: ({ name, email }) => <Text size="sm">{name ?? email}</Text>,
  },
  { title: words.orders.units, align: 'right', cell: ({ units }) => showNumber(units) },
]
