import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'

/** What waits for a second pair of eyes, or what was decided. */
export const useApprovals = (side: 'open' | 'over') =>
  useQuery({
    queryKey: ['approvals', side],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/approvals', { params: { query: { side } } })),
    refetchInterval: side === 'open' ? 15_000 : false,
  })
