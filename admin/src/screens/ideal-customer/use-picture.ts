import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'

export type KeptPicture = Schemas['KeptIdealPicture']
export type Picture = Schemas['IdealPicture']

export const pictureKey = ['ideal-customer', 'picture'] as const

/** Who the ideal customer is, as it stands. */
export const usePicture = () =>
  useQuery({
    queryKey: pictureKey,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/ideal-customer')),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })
