import { Tabs } from '@mantine/core'
import { Page } from '../../parts/page.tsx'
import { useFilters } from '../../parts/search.ts'
import { words } from '../../words.ts'
import { Holidays } from './holidays.tsx'
import { Services } from './services.tsx'
import { Zones } from './zones.tsx'

const said = words.delivery
const tabs = ['zones', 'services', 'holidays'] as const

export function Delivery() {
  const { search, set } = useFilters<'part'>()
  const tab = tabs.find((one) => one === search.part) ?? 'zones'
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
        <Tabs.Panel value="zones">
          <Zones />
        </Tabs.Panel>
        <Tabs.Panel value="services">
          <Services />
        </Tabs.Panel>
        <Tabs.Panel value="holidays">
          <Holidays />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
