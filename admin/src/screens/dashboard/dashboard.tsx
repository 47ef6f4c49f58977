import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { placesFor } from '../../shell/places.ts'
import { words } from '../../words.ts'
import { SetupCard, useOpenSetup } from '../setup/setup-card.tsx'
import { FirstSteps } from './first-steps.tsx'
import { InVain } from './in-vain.tsx'
import { Regulars } from './regulars.tsx'
import { Sales } from './sales.tsx'
import { Waiting } from './waiting.tsx'

/** How it goes, and what waits for a hand; whoever may not see orders begins at the first place of hers. */
export function Dashboard() {
  const may = useMay()
  const today = useQuery({
    queryKey: ['dashboard'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/dashboard')),
    enabled: may('orders:read'),
    refetchInterval: 60_000,
  })
  const setup = useOpenSetup()
  if (!may('orders:read')) return <Navigate to={placesFor(may)[0]?.places[0]?.to ?? '/orders'} replace />
  return (
    <Page title={words.dashboard.title} about={words.dashboard.about}>
      <Asked query={today}>
        {(figures) => (
          <Stack gap="lg">
            {setup && <SetupCard setup={setup} />}
            {!figures.firstSteps && <Regulars />}
            {!figures.firstSteps && <Sales figures={figures} />}
            {figures.firstSteps && !setup && <FirstSteps has={figures.firstSteps} />}
            <Waiting figures={figures} />
            {figures.searchesInVain.length > 0 && <InVain searches={figures.searchesInVain} />}
          </Stack>
        )}
      </Asked>
    </Page>
  )
}
