import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { dangol, orThrow } from '../../../api.ts'
import type { StepNumbers } from '../editor-context.ts'

/** How a journey goes, asked anew every few seconds. */
export const useJourneyNumbers = (id: string, isAsked = true) =>
  useQuery({
    queryKey: ['journey-numbers', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/journeys/{id}/numbers', { params: { path: { id } } })),
    enabled: isAsked,
    refetchInterval: 5_000,
  })

/** The same by step; nothing while it is not asked for. */
export function useNumbers(id: string, isAsked: boolean): ReadonlyMap<string, StepNumbers> | undefined {
  const { data } = useJourneyNumbers(id, isAsked)
  return useMemo(
    () => (isAsked ? new Map(data?.steps.map((one) => [one.step, one] as const)) : undefined),
    [isAsked, data],
  )
}
