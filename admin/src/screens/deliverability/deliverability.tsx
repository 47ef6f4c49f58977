import { Button } from '@mantine/core'
import { Link, Navigate } from '@tanstack/react-router'
import { useFilters } from '../../parts/search.ts'
import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { words } from '../../words.ts'
import { Arrival } from './arrival.tsx'
import { Mails } from './mails.tsx'
import { Suppressed } from './suppressed.tsx'
import { Trust } from './trust.tsx'

const said = words.deliverability

/** What becomes of mails once they have left. */
export function Deliverability() {
  const { search } = useFilters<'part'>()
  if (search.part === 'replies') return <Navigate to="/inbox" search={{ channel: 'email' }} replace />
  const tabs = [
    { part: 'arrival', title: said.parts.arrival, content: <Arrival /> },
    { part: 'mails', title: said.parts.mails, content: <Mails /> },
    { part: 'suppressed', title: said.parts.suppressed, content: <Suppressed /> },
    { part: 'trust', title: said.parts.trust, content: <Trust /> },
  ]
  const answers = (
    <Button component={Link} to="/inbox" search={{ channel: 'email' } as never} variant="default">
      {said.answers}
    </Button>
  )
  return <TabbedPage title={said.title} about={said.about} actions={answers} tabs={tabs} />
}
