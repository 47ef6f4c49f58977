import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Status } from '../../parts/status.tsx'
import { words } from '../../words.ts'

type Market = Schemas['Market']
type TaxRate = Schemas['KeptTaxRate']

const said = words.markets
const countries = new Intl.DisplayNames('en', { type: 'region' })
const nameOf = (country: string): string => countries.of(country) ?? country

/** Where the shop sells, in which money, and with which taxes. */
export function Markets() {
  const markets = useQuery({
    queryKey: ['markets'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/markets')),
  })
  const rates = useQuery({
    queryKey: ['tax-rates'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/tax-rates')),
  })
  return (
    <Page title={said.title} about={said.about}>
      <Part isFlush>
        <Asked query={markets}>
          {({ items }) => <Rows label={said.title} rows={items} columns={marketColumns} keyOf={({ code }) => code} />}
        </Asked>
      </Part>
      <Part title={said.taxes} about={said.taxesAbout} isFlush>
        <Asked query={rates}>
          {({ items }) => <Rows label={said.taxes} rows={items} columns={taxColumns} keyOf={({ id }) => id} />}
        </Asked>
      </Part>
    </Page>
  )
}

const marketColumns: readonly Column<Market>[] = [
  {
    title: said.market,
    cell: ({ name, isDefault }) => (
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {name}
        </Text>
        {isDefault && <Status tone="good">{said.default}</Status>}
      </Group>
    ),
  },
  { title: said.currency, cell: ({ currency }) => currency },
  { title: said.countries, isWideOnly: true, cell: (market) => market.countries.map(nameOf).join(', ') },
  { title: said.tax, isWideOnly: true, cell: ({ taxIncluded }) => (taxIncluded ? said.included : said.added) },
]

const taxColumns: readonly Column<TaxRate>[] = [
  {
    title: said.place,
    cell: ({ country, region }) => (
      <Text size="sm" fw={600}>
        {[nameOf(country), region].filter(Boolean).join(', ')}
      </Text>
    ),
  },
  { title: said.taxName, isWideOnly: true, cell: ({ name, taxClass }) => `${name} (${taxClass})` },
  {
    title: said.asOf,
    isWideOnly: true,
    cell: ({ asOf, toBeChecked }) => (
      <Group gap="xs">
        <Text size="sm">{showDay(asOf)}</Text>
        {toBeChecked && <Status tone="waiting">{said.toBeChecked}</Status>}
      </Group>
    ),
  },
  { title: said.rate, align: 'right', cell: ({ rateBasisPoints }) => `${rateBasisPoints / 100} %` },
]
