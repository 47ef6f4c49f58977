import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { useLocales } from '../../shop.ts'
import { useMay } from '../../session.ts'
import type { Names } from './sentence.ts'

/** All segments, with how many are in each. */
export const useSegments = (refetchInterval?: number) =>
  useQuery({
    queryKey: ['segments'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/segments')),
    ...(refetchInterval ? { refetchInterval } : {}),
  })

export interface Choices extends Names {
  readonly products: readonly { value: string; label: string }[]
  readonly segments: readonly { value: string; label: string }[]
}

/** What conditions can name, and how it is called. */
export function useChoices(): Choices {
  const may = useMay()
  const [locale = 'en'] = useLocales()
  const segments = useSegments()
  const products = useQuery({
    queryKey: ['products', 'names', locale],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/products', { params: { query: { limit: 100, locale } } })),
    enabled: may('catalog:read'),
    staleTime: 60_000,
  })
  const titles = (products.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))
  const names = (segments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return {
    products: titles,
    segments: names,
    product: (id) => titles.find(({ value }) => value === id)?.label,
    segment: (id) => names.find(({ value }) => value === id)?.label,
  }
}
