import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from './api.ts'
import { useMay } from './session.ts'

const rarely = 5 * 60_000

/** The languages that the shop speaks. */
export function useLocales(): readonly string[] {
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['settings'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/settings')),
    enabled: may('settings:read'),
    staleTime: rarely,
  })
  return data?.settings.locales ?? ['en']
}

/** What shoppers pay in, the default market's first. */
export function useCurrencies(): readonly string[] {
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['markets'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/markets')),
    enabled: may('settings:read'),
    staleTime: rarely,
  })
  const markets = [...(data?.items ?? [])].sort((a, b) => Number(b.isDefault) - Number(a.isDefault))
  return [...new Set(markets.map(({ currency }) => currency))]
}
