import { Button, Group, Progress } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { type Setup, useDismissal, useSetup } from './setup-state.ts'

const said = words.setup

/** Whether somebody is still to be led through the set-up. */
export function useOpenSetup(): Setup | undefined {
  const { data } = useSetup()
  return data && data.next !== null && data.dismissedAt === null ? data : undefined
}

/** Leads on where the set-up was left, and can be put away. */
export function SetupCard({ setup: { steps, next } }: { setup: Setup }) {
  const may = useMay()
  const dismissal = useDismissal(said.wasPutAway)
  const done = steps.filter(({ answer }) => answer !== null).length
  const progress = said.progress(done, steps.length)
  if (next === null) return null
  return (
    <Part title={said.title} about={progress}>
      <Progress value={(done / steps.length) * 100} aria-label={progress} size="sm" mb="md" />
      <Group gap="sm">
        <Button component={Link} to="/setup" variant="light">
          {said.goOn(said.steps[next].title)}
        </Button>
        {may('settings:write') && (
          <Button variant="subtle" color="gray" loading={dismissal.isPending} onClick={() => dismissal.mutate(true)}>
            {said.putAway}
          </Button>
        )}
      </Group>
    </Part>
  )
}
