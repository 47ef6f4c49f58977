import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'

export const useDeliverability = (days: number) =>
  useQuery({
    queryKey: ['deliverability', days],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/deliverability', { params: { query: { days } } })),
    placeholderData: (before) => before,
  })
