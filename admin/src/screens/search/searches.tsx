import { Tabs } from '@mantine/core'
import { Page } from '../../parts/page.tsx'
import { useFilters } from '../../parts/search.ts'
import { words } from '../../words.ts'
import { Missed } from './missed.tsx'
import { SynonymSets } from './synonym-sets.tsx'

const said = words.searches
const tabs = ['missed', 'synonyms'] as const

/** How well shoppers find what they name. */
export function Searches() {
  const { search, set } = useFilters<'part'>()
  const tab = tabs.find((one) => one === search.part) ?? 'missed'
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
        <Tabs.Panel value="missed">
          <Missed />
        </Tabs.Panel>
        <Tabs.Panel value="synonyms">
          <SynonymSets />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
