import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'

export const locationsKey = ['locations'] as const

/** Where stock is kept, the first first; empty until it is known. */
export function useLocations(): readonly Schemas['Location'][] {
  const { data } = useQuery({
    queryKey: locationsKey,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/locations')),
    staleTime: 60_000,
  })
  return data?.items ?? []
}
