import { Button, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconPlus, IconWorld } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { countryName } from '../../parts/countries.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { RowActions } from '../../parts/row-actions.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { marketsKey } from '../markets/shop-markets.ts'
import { assortmentKey } from '../products/places/shop-places.ts'
import { MarketForm } from './market-form.tsx'

type Market = Schemas['Market']

const said = words.markets

const askForMarket = (market?: Market) =>
  modals.open({
    modalId: 'market',
    title: market ? said.changeMarket : said.addMarket,
    size: 'lg',
    children: <MarketForm {...(market ? { market } : {})} />,
  })

/** Where the shop sells, and in which money. */
export function Markets() {
  const may = useMay()
  const markets = useQuery({ queryKey: marketsKey, queryFn: () => orThrow(dangol.GET('/api/admin/v1/markets')) })
  const add = may('settings:write') && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => askForMarket()}>
      {said.addMarket}
    </Button>
  )
  const actions: Column<Market>[] = may('settings:write')
    ? [{ title: words.common.actions, align: 'right', cell: (market) => <Actions market={market} /> }]
    : []
  return (
    <Part title={said.tabs.markets} about={said.marketsAbout} actions={add} isFlush>
      <Asked query={markets}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={IconWorld} title={said.noMarkets} next={said.noMarketsNext} />
          ) : (
            <Rows label={said.market} rows={items} columns={[...columns, ...actions]} keyOf={({ code }) => code} />
          )
        }
      </Asked>
    </Part>
  )
}

const columns: readonly Column<Market>[] = [
  {
    title: said.market,
    cell: ({ name, currency, isDefault }) => (
      <>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {name}
          </Text>
          {isDefault && <Status tone="good">{said.default}</Status>}
        </Group>
        <Text size="xs" c="dimmed">
          {currency}
        </Text>
      </>
    ),
  },
  { title: said.countries, isWideOnly: true, cell: (market) => market.countries.map(countryName).join(', ') },
  { title: said.tax, isWideOnly: true, cell: ({ taxIncluded }) => (taxIncluded ? said.included : said.added) },
]

function Actions({ market }: { market: Market }) {
  const close = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/markets/{code}', { params: { path: { code: market.code } } })),
    done: said.closed,
    refresh: [marketsKey, assortmentKey],
  })
  return (
    <RowActions
      name={market.name}
      change={() => askForMarket(market)}
      title={said.closeTitle(market.name)}
      consequence={said.closeConsequence}
      remove={() => close.mutate()}
      isRemoving={close.isPending}
    />
  )
}
