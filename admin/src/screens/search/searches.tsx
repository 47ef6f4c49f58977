import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { words } from '../../words.ts'
import { Missed } from './missed.tsx'
import { SynonymSets } from './synonym-sets.tsx'

const said = words.searches

/** How well shoppers find what they name. */
export function Searches() {
  return (
    <TabbedPage
      title={said.title}
      about={said.about}
      tabs={[
        { part: 'missed', title: said.tabs.missed, content: <Missed /> },
        { part: 'synonyms', title: said.tabs.synonyms, content: <SynonymSets /> },
      ]}
    />
  )
}
