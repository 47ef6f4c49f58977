import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useMay } from '../../session.ts'

export type PriceGroup = Schemas['PriceGroup']

export const priceGroupsKey = ['price-groups'] as const

/** Groups of people with prices of their own; nothing for those who may not see customers. */
export function usePriceGroups() {
  const may = useMay()
  return useQuery({
    queryKey: priceGroupsKey,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/price-groups')),
    enabled: may('customers:read'),
  })
}
