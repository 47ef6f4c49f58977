import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { words } from '../../words.ts'
import { Markets } from './markets.tsx'
import { PriceGroups } from './price-groups.tsx'
import { PriceLists } from './price-lists.tsx'
import { TaxRates } from './tax-rates.tsx'

const said = words.markets

/** Where the shop sells, in which money, and with which taxes. */
export function Selling() {
  return (
    <TabbedPage
      title={said.title}
      about={said.about}
      tabs={[
        { part: 'markets', title: said.tabs.markets, content: <Markets /> },
        { part: 'taxes', title: said.tabs.taxes, content: <TaxRates /> },
        { part: 'lists', title: said.tabs.lists, content: <PriceLists /> },
        { part: 'groups', title: said.tabs.groups, content: <PriceGroups /> },
      ]}
    />
  )
}
