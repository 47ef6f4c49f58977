import { Button } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconPlayerPause } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { PauseForm, pauseFormId, Pauses } from '../contact-budget/pauses.tsx'
import { journeyWords as said } from './words.ts'

/** What is paused for the whole shop or a country, with who did it; journeys wait until it ends. */
export function ShopPauses() {
  const budget = useQuery({
    queryKey: ['contact-budget'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/contact-budget')),
  })
  return budget.data && <Pauses pauses={budget.data.pauses} />
}

export const PauseAll = () => (
  <Button
    variant="default"
    leftSection={<IconPlayerPause size={16} aria-hidden />}
    onClick={() => modals.open({ modalId: pauseFormId, title: said.pauseAll, children: <PauseForm /> })}
  >
    {said.pauseAll}
  </Button>
)
