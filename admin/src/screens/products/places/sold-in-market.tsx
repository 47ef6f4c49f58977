import { Anchor, Text } from '@mantine/core'
import { words } from '../../../words.ts'
import { useAssortment } from './shop-places.ts'

const said = words.products

/**
 * How much of what is on sale a market sells, and the way to what it does not.
 *
 * NOTE a plain link: dialogs stand outside the router.
 */
export function SoldInMarket({ code }: { code: string }) {
  const { active, markets } = useAssortment()
  const market = markets.find(({ key }) => key === `market:${code}`)
  if (active === undefined || !market) return null
  if (market.notSold === 0) {
    return (
      <Text size="sm" c="dimmed">
        {active === 0 ? said.marketSellsNone : said.marketSells(active)}
      </Text>
    )
  }
  const list = new URLSearchParams({ status: 'active', notSoldIn: market.key })
  return (
    <Text size="sm">
      <Anchor href={`/admin/products?${list.toString()}`}>{said.marketKeeps(market.notSold, active)}</Anchor>{' '}
      {said.marketKeepsRest}
    </Text>
  )
}
