import { Button, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconPlus } from '@tabler/icons-react'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { RowActions } from '../../parts/row-actions.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { firstText, useMarkets } from '../markets/shop-markets.ts'
import { usePriceGroups } from './shop-price-groups.ts'
import { PriceListForm } from './price-list-form.tsx'
import { isStandard, priceListsKey, usePriceLists, type PriceList } from './shop-price-lists.ts'

const said = words.priceLists

const askForList = (list?: PriceList) =>
  modals.open({
    modalId: 'price-list',
    title: list ? said.change : said.add,
    children: <PriceListForm {...(list ? { list } : {})} />,
  })

/** Prices for some beside those for everybody. */
export function PriceLists() {
  const may = useMay()
  const lists = usePriceLists()
  const markets = useMarkets()
  const marketName = (code: string) => markets.data?.items.find((market) => market.code === code)?.name ?? code
  const groups = usePriceGroups()
  const groupName = (key: string) => {
    const found = groups.data?.items.find((group) => group.key === key)
    return found ? firstText(found.name) : key
  }
  const columns: Column<PriceList>[] = [
    {
      title: said.list,
      cell: ({ name, code }) => (
        <>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {code}
          </Text>
        </>
      ),
    },
    {
      title: said.holds,
      cell: ({ market, group }) =>
        `${market ? said.inMarket(marketName(market)) : said.everywhere} ${group ? said.ofGroup(groupName(group)) : said.everybody}`,
    },
    { title: said.rank, align: 'right', isWideOnly: true, cell: ({ priority }) => priority },
    ...(may('catalog:write')
      ? [{ title: words.common.actions, align: 'right' as const, cell: (list: PriceList) => <Actions list={list} /> }]
      : []),
  ]
  const add = may('catalog:write') && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => askForList()}>
      {said.add}
    </Button>
  )
  return (
    <Part title={said.title} about={said.about} actions={add} isFlush>
      <Asked query={lists}>
        {({ items }) => <Rows label={said.title} rows={items} columns={columns} keyOf={({ code }) => code} />}
      </Asked>
    </Part>
  )
}

function Actions({ list }: { list: PriceList }) {
  const path = { code: list.code }
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/price-lists/{code}', { params: { path } })),
    done: said.removed,
    refresh: [priceListsKey, ['prices']],
  })
  if (isStandard(list)) {
    return (
      <Button
        size="xs"
        variant="default"
        aria-label={`${words.common.change}: ${list.name}`}
        onClick={() => askForList(list)}
      >
        {words.common.change}
      </Button>
    )
  }
  return (
    <RowActions
      name={list.name}
      change={() => askForList(list)}
      title={said.removeTitle(list.name)}
      consequence={said.removeConsequence}
      remove={() => remove.mutate()}
      isRemoving={remove.isPending}
    />
  )
}
