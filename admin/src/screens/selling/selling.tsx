import { Tabs } from '@mantine/core'
import { Page } from '../../parts/page.tsx'
import { useFilters } from '../../parts/search.ts'
import { words } from '../../words.ts'
import { Markets } from './markets.tsx'
import { PriceLists } from './price-lists.tsx'
import { TaxRates } from './tax-rates.tsx'

const said = words.markets
const tabs = ['markets', 'taxes', 'lists'] as const

/** Where the shop sells, in which money, and with which taxes. */
export function Selling() {
  const { search, set } = useFilters<'part'>()
  const tab = tabs.find((one) => one === search.part) ?? 'markets'
  return (
    <Page title={said.title} about={said.about}>
      <Tabs value={tab} onChange={(part) => set('part', part)} keepMounted={false}>
        <Tabs.List mb="lg">
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {said.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="markets">
          <Markets />
        </Tabs.Panel>
        <Tabs.Panel value="taxes">
          <TaxRates />
        </Tabs.Panel>
        <Tabs.Panel value="lists">
          <PriceLists />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
