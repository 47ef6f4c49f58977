import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, queries, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { useMay } from '../../session.ts'

export type Setup = Schemas['Setup']
export type Step = Setup['steps'][number]['step']
export type Answer = 'done' | 'skipped'

const key = ['setup'] as const

/** How far the set-up has come; asked anew whenever somebody comes back to the page. */
export function useSetup() {
  const may = useMay()
  return useQuery({
    queryKey: key,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/setup')),
    enabled: may('settings:read'),
    staleTime: 0,
  })
}

const keep = (setup: Setup) => void queries.setQueryData(key, setup)

/** Says that a step is done or skipped. */
export const useAnswer = (after: (setup: Setup) => void) =>
  useDoing({
    run: ({ step, answer }: { step: Step; answer: Answer }) =>
      orThrow(dangol.PUT('/api/admin/v1/setup/steps/{step}', { params: { path: { step } }, body: { answer } })),
    after: (setup) => {
      keep(setup)
      after(setup)
    },
  })

export const useDismissal = (done: string) =>
  useDoing({
    run: (isAway: boolean) =>
      orThrow(isAway ? dangol.PUT('/api/admin/v1/setup/dismissal') : dangol.DELETE('/api/admin/v1/setup/dismissal')),
    after: (setup, isAway) => {
      keep(setup)
      if (isAway) notifications.show({ message: done, color: 'pine' })
    },
  })
