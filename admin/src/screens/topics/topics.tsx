import './topics.css'
import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { words } from '../../words.ts'
import { Changes } from './changes.tsx'
import { EmergingWords } from './emerging-words.tsx'
import { Overview } from './overview.tsx'
import { OwnTopics } from './own-topics.tsx'

const said = words.topics

/** What reviews speak of: topics, what changed, words that come up, and topics of the shop's own. */
export function Topics() {
  const tabs = [
    { part: 'topics', title: said.parts.topics, content: <Overview /> },
    { part: 'changes', title: said.parts.changes, content: <Changes /> },
    { part: 'words', title: said.parts.words, content: <EmergingWords /> },
    { part: 'own', title: said.parts.own, content: <OwnTopics /> },
  ]
  return <TabbedPage title={said.title} about={said.about} tabs={tabs} />
}
