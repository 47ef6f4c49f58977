import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { useMay } from '../../session.ts'

export const marketsKey = ['markets'] as const

/** Where the shop sells; nothing for those who may not see it. */
export function useMarkets() {
  const may = useMay()
  return useQuery({
    queryKey: marketsKey,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/markets')),
    enabled: may('settings:read'),
    staleTime: 60_000,
  })
}

/** The currencies shoppers pay in, and those that are written already. */
export function useCurrencies(written: readonly string[] = []): string[] {
  const { data } = useMarkets()
  return [...new Set([...(data?.items.map(({ currency }) => currency) ?? []), ...written])]
}

/** The languages of the shop, its own first. */
export function useLocales(): readonly string[] {
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['settings'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/settings')),
    enabled: may('settings:read'),
    refetchOnWindowFocus: false,
  })
  return data?.settings.locales ?? ['en']
}

/** A text in the first language that has one. */
export const firstText = (text: Record<string, string>): string => text['en'] ?? Object.values(text)[0] ?? ''

/** Without the languages that were left empty. */
export const writtenTexts = (text: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(text).filter(([, words]) => words.trim() !== ''))
