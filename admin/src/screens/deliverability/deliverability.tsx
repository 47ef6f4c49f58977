import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { words } from '../../words.ts'
import { Arrival } from './arrival.tsx'
import { Mails } from './mails.tsx'
import { Replies } from './replies.tsx'
import { Suppressed } from './suppressed.tsx'
import { Trust } from './trust.tsx'

const said = words.deliverability

/** What becomes of mails once they have left. */
export function Deliverability() {
  const tabs = [
    { part: 'arrival', title: said.parts.arrival, content: <Arrival /> },
    { part: 'replies', title: said.parts.replies, content: <Replies /> },
    { part: 'mails', title: said.parts.mails, content: <Mails /> },
    { part: 'suppressed', title: said.parts.suppressed, content: <Suppressed /> },
    { part: 'trust', title: said.parts.trust, content: <Trust /> },
  ]
  return <TabbedPage title={said.title} about={said.about} tabs={tabs} />
}
