import { Tabs } from '@mantine/core'
import { Page } from '../../parts/page.tsx'
import { useFilters } from '../../parts/search.ts'
import { words } from '../../words.ts'
import { Goods } from './goods.tsx'
import { Locations } from './locations.tsx'

const said = words.stock
const tabs = ['goods', 'locations'] as const

/** What is on the shelves, and where these stand. */
export function Stock() {
  const { search, set } = useFilters<'part'>()
  const tab = tabs.find((one) => one === search.part) ?? 'goods'
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
        <Tabs.Panel value="goods">
          <Goods />
        </Tabs.Panel>
        <Tabs.Panel value="locations">
          <Locations />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
