import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'

const path = (id: string) => ({ params: { path: { id } } })

export const usePersonCard = (id: string) =>
  useQuery({
    queryKey: ['customer', id, 'card'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers/{id}/card', path(id))),
    staleTime: 60_000,
  })

export const usePersonSegments = (id: string) =>
  useQuery({
    queryKey: ['customer', id, 'segments'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers/{id}/segments', path(id))),
    staleTime: 60_000,
  })

export const usePersonOrders = (id: string) =>
  useQuery({
    queryKey: ['orders', 'last', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/orders', { params: { query: { profileId: id, limit: 3 } } })),
    staleTime: 60_000,
  })
