import { Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconSend } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { offerUndo } from '../../parts/undo.tsx'
import type { Body } from './campaign-values.ts'
import { TestButton } from './test-button.tsx'
import { campaignWords } from './words.ts'

const said = campaignWords

/** What can be done with a campaign in the state that it is in. */
export function CampaignActions({ campaign: { id, state, design } }: { campaign: Schemas['Campaign'] }) {
  if (state === 'draft') return <OfDraft id={id} design={design as Body} />
  if (state === 'scheduled') return <OfScheduled id={id} />
  if (state === 'running' || state === 'paused') return <OfRunning id={id} isPaused={state === 'paused'} />
  return null
}

const at = (id: string) => ({ params: { path: { id } } })
const refreshed = (id: string) => [['campaigns'], ['campaign', id]] as const

function OfDraft({ id, design }: { id: string; design: Body }) {
  const navigate = useNavigate()
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/campaigns/{id}', at(id))),
    done: said.removed,
    refresh: [['campaigns']],
    after: () => void navigate({ to: '/campaigns' }),
  })
  const start = useStart(id, design)
  const sure = { title: said.removeTitle, consequence: said.removeConsequence, act: said.remove }
  return (
    <>
      <Button variant="default" onClick={() => confirmThat({ ...sure, run: () => remove.mutate() })}>
        {said.remove}
      </Button>
      <TestButton design={design} />
      <Button leftSection={<IconSend size={16} aria-hidden />} loading={start.isPending} onClick={() => start.mutate()}>
        {said.start}
      </Button>
    </>
  )
}

/** Asks once more, saying whom it would reach, before a campaign goes out. */
function useStart(id: string, body: Body) {
  const start = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/campaigns/{id}/start', at(id))),
    done: said.started,
    refresh: refreshed(id),
  })
  return useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/campaigns/estimate', { body })),
    after: ({ reached, isEstimate }) =>
      confirmThat({
        title: said.startTitle,
        consequence: said.startConsequence(said.wouldReach(reached, isEstimate)),
        act: said.start,
        run: () => start.mutate(),
      }),
  })
}

function OfScheduled({ id }: { id: string }) {
  const unschedule = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/campaigns/{id}/unschedule', at(id))),
    done: said.unscheduled,
    refresh: refreshed(id),
  })
  return (
    <Button variant="default" loading={unschedule.isPending} onClick={() => unschedule.mutate()}>
      {said.unschedule}
    </Button>
  )
}

function OfRunning({ id, isPaused }: { id: string; isPaused: boolean }) {
  const resume = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/campaigns/{id}/resume', at(id))),
    done: said.resumed,
    refresh: refreshed(id),
  })
  const pause = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/campaigns/{id}/pause', at(id))),
    refresh: refreshed(id),
    after: () => offerUndo(said.paused, () => resume.mutate()),
  })
  const stop = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/campaigns/{id}/stop', at(id))),
    done: said.stopped,
    refresh: refreshed(id),
  })
  const sure = { title: said.stopTitle, consequence: said.stopConsequence, act: said.stop }
  const [act, icon, word] = isPaused
    ? ([resume, <IconPlayerPlay key="play" size={16} aria-hidden />, said.resume] as const)
    : ([pause, <IconPlayerPause key="pause" size={16} aria-hidden />, said.pause] as const)
  return (
    <>
      <Button variant="default" leftSection={icon} loading={act.isPending} onClick={() => act.mutate()}>
        {word}
      </Button>
      <Button variant="default" onClick={() => confirmThat({ ...sure, run: () => stop.mutate() })}>
        {said.stop}
      </Button>
    </>
  )
}
