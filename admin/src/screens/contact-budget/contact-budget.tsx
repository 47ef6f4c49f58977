import { Button } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconPlayerPause } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { useMay } from '../../session.ts'
import { ContactReport } from './contact-report.tsx'
import { ContactSettings } from './contact-settings.tsx'
import { HeldMessages } from './held-messages.tsx'
import { PauseForm, pauseFormId, Pauses } from './pauses.tsx'
import { contactWords as said } from './words.ts'

/** How often people hear from the shop, what was held back for it, and what one more message costs. */
export function ContactBudget() {
  const may = useMay()
  const budget = useQuery({
    queryKey: ['contact-budget'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/contact-budget')),
  })
  const pause = may('messages:write') && (
    <Button variant="default" leftSection={<IconPlayerPause size={16} aria-hidden />} onClick={askToPause}>
      {said.pause}
    </Button>
  )
  return (
    <TabbedPage
      title={said.title}
      about={
        <>
          {said.about}
          {budget.data && <Pauses pauses={budget.data.pauses} />}
        </>
      }
      actions={pause}
      tabs={[
        {
          part: 'report',
          title: said.tabs.report,
          content: <Asked query={budget}>{({ settings }) => <ContactReport perWeek={settings.perWeek} />}</Asked>,
        },
        { part: 'held', title: said.tabs.held, content: <HeldMessages /> },
        {
          part: 'settings',
          title: said.tabs.settings,
          content: <Asked query={budget}>{(given) => <ContactSettings key={given.version} given={given} />}</Asked>,
        },
      ]}
    />
  )
}

const askToPause = () => modals.open({ modalId: pauseFormId, title: said.pause, children: <PauseForm /> })
