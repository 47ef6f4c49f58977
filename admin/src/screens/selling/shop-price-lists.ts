import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'

export type PriceList = Schemas['PriceList']

export const priceListsKey = ['price-lists'] as const

/** The list that holds for everybody. */
export const isStandard = ({ code }: PriceList): boolean => code === 'standard'

/** All price lists, the most decisive first. */
export const usePriceLists = () =>
  useQuery({
    queryKey: priceListsKey,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/price-lists')),
    staleTime: 60_000,
  })
