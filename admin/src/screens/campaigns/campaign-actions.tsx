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
  const navigate = useNavigate()
  const path = { params: { path: { id } } }
  const refresh = [['campaigns'], ['campaign', id]] as const
  const resume = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/campaigns/{id}/resume', path)),
    done: said.resumed,
    refresh,
  })
  const unschedule = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/campaigns/{id}/unschedule', path)),
    done: said.unscheduled,
    refresh,
  })
  const pause = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/campaigns/{id}/pause', path)),
    refresh,
    after: () => offerUndo(said.paused, () => resume.mutate()),
  })
  const stop = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/campaigns/{id}/stop', path)),
    done: said.stopped,
    refresh,
  })
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/campaigns/{id}', path)),
    done: said.removed,
    refresh: [['campaigns']],
    after: () => void navigate({ to: '/campaigns' }),
  })
  const start = useStart(id, design as Body, refresh)
  return (
    <>
      {state === 'draft' && (
        <>
          <Button
            variant="default"
            onClick={() =>
              confirmThat({
                ...{ title: said.removeTitle, consequence: said.removeConsequence, act: said.remove },
                run: () => remove.mutate(),
              })
            }
          >
            {said.remove}
          </Button>
          <TestButton design={design as Body} />
          <Button leftSection={<IconSend size={16} aria-hidden />} loading={start.isPending} onClick={() => start.mutate()}>
            {said.start}
          </Button>
        </>
      )}
      {state === 'scheduled' && (
        <Button variant="default" loading={unschedule.isPending} onClick={() => unschedule.mutate()}>
          {said.unschedule}
        </Button>
      )}
      {state === 'running' && (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={16} aria-hidden />}
          loading={pause.isPending}
          onClick={() => pause.mutate()}
        >
          {said.pause}
        </Button>
      )}
      {state === 'paused' && (
        <Button
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          loading={resume.isPending}
          onClick={() => resume.mutate()}
        >
          {said.resume}
        </Button>
      )}
      {(state === 'running' || state === 'paused') && (
        <Button
          variant="default"
          onClick={() =>
            confirmThat({
              ...{ title: said.stopTitle, consequence: said.stopConsequence, act: said.stop },
              run: () => stop.mutate(),
            })
          }
        >
          {said.stop}
        </Button>
      )}
    </>
  )
}

/** Asks once more, saying whom it would reach, before a campaign goes out. */
function useStart(id: string, body: Body, refresh: readonly (readonly string[])[]) {
  const start = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/campaigns/{id}/start', { params: { path: { id } } })),
    done: said.started,
    refresh,
  })
  return useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/campaigns/estimate', { body })),
    after: ({ reached, isEstimate }) =>
      confirmThat({
        title: said.startTitle,
        consequence: said.startConsequence(`It would reach ${said.reached(reached, isEstimate)}.`),
        act: said.start,
        run: () => start.mutate(),
      }),
  })
}
