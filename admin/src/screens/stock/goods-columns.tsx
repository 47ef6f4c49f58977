import { Button, Group, Image, Text } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import type { Column } from '../../parts/rows.tsx'
import { Status } from '../../parts/status.tsx'
import { words } from '../../words.ts'
import { OnHandField } from './on-hand-field.tsx'

export type StockRow = Schemas['StockRow']

const said = words.stock

/** What somebody would call it. */
export const nameOf = ({ productTitle, variantTitle }: StockRow): string =>
  [productTitle, variantTitle].filter(Boolean).join(', ')

interface About {
  locations: readonly Schemas['Location'][]
  open: (row: StockRow) => void
}

export const goodsColumns = ({ locations, open }: About): readonly Column<StockRow>[] => [
  { title: said.goods, cell: (row) => <Name row={row} /> },
  {
    title: said.onHand,
    cell: (row) => (locations.length === 1 ? <OnHandField row={row} /> : <Places row={row} locations={locations} />),
  },
  { title: said.held, align: 'right', isWideOnly: true, cell: (row) => figureOf(row, row.held) },
  {
    title: said.available,
    align: 'right',
    isWideOnly: true,
    cell: (row) => (
      <Group gap="xs" justify="flex-end">
        {row.owed > 0 && <Status tone="waiting">{said.owed(row.owed)}</Status>}
        {row.tracked && row.available <= 0 && row.policy === 'deny' ? (
          <Status tone="bad">{said.states['sold-out']}</Status>
        ) : (
          <span>{figureOf(row, row.available)}</span>
        )}
      </Group>
    ),
  },
  {
    title: said.runsOut,
    isWideOnly: true,
    cell: ({ tracked, policy }) => (tracked ? said.policies[policy] : '–'),
  },
  {
    title: words.common.actions,
    align: 'right',
    cell: (row) => (
      <Button size="xs" variant="default" aria-label={said.openOf(nameOf(row))} onClick={() => open(row)}>
        {said.open}
      </Button>
    ),
  },
]

const figureOf = ({ tracked }: StockRow, units: number): string => (tracked ? showNumber(units) : '–')

const Name = ({ row }: { row: StockRow }) => (
  <Group wrap="nowrap" gap="sm">
    {row.picture && (
      <Image src={row.picture.url} alt="" w={40} h={40} radius="sm" fit="cover" loading="lazy" visibleFrom="sm" />
    )}
    <div>
      <Text size="sm" fw={600}>
        {row.productTitle}
      </Text>
      <Text size="xs" c="dimmed">
        {[row.variantTitle, row.sku].filter(Boolean).join(' · ')}
      </Text>
      {!row.isOnSale && <Status tone="plain">{said.draft}</Status>}
    </div>
  </Group>
)

const Places = ({ row, locations }: { row: StockRow; locations: About['locations'] }) =>
  row.tracked ? (
    <>
      <Text size="sm">{showNumber(row.onHand)}</Text>
      <Text size="xs" c="dimmed">
        {locations
          .map(({ id, name }) => ({ name, units: row.locations.find((one) => one.locationId === id)?.onHand ?? 0 }))
          .filter(({ units }) => units !== 0)
          .map(({ name, units }) => `${name} ${showNumber(units)}`)
          .join(' · ')}
      </Text>
    </>
  ) : (
    <Text size="sm">{said.notCounted}</Text>
  )
