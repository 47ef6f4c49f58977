import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../../api.ts'

export type Returning = Schemas['Returning']

/** Who comes back, over a period of so many days. */
export const useReturning = (days: number, country?: string) =>
  useQuery({
    queryKey: ['returning', days, country],
    queryFn: () =>
      orThrow(dangol.GET('/api/admin/v1/returning', { params: { query: { days, ...(country ? { country } : {}) } } })),
    refetchInterval: ({ state }) => (state.data?.recounting ? 3_000 : false),
  })

/** The rate to show first. */
export const headlineOf = ({ rates, headline }: Returning) => rates.find((rate) => rate.withinDays === headline)
