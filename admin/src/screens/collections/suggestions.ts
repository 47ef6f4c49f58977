import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { useLocales } from '../../shop.ts'
import { categoryChoices } from '../categories/category-tree.ts'

export interface Suggestions {
  /** What products have now, by `tag`, `vendor`, `type`, `option:size`. */
  valuesOf: (group: string) => string[]
  optionNames: readonly string[]
  categories: readonly { value: string; label: string }[]
}

/** What there is to ask for, so that nobody has to know how a tag is written. */
export function useSuggestions(): Suggestions {
  const [locale = 'en'] = useLocales()
  const { data: found } = useQuery({
    queryKey: ['products', 'facets'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/products', { params: { query: { limit: 1 } } })),
    staleTime: 60_000,
  })
  const { data: categories } = useQuery({
    queryKey: ['categories'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/categories')),
  })
  const facets = found?.facets ?? []
  const groups = facets.map(({ group }) => group)
  return {
    valuesOf: (group) => facets.find((facet) => facet.group === group)?.values.map(({ value }) => value) ?? [],
    optionNames: groups.filter((group) => group.startsWith('option:')).map((group) => group.slice('option:'.length)),
    categories: categoryChoices(categories?.items ?? [], locale),
  }
}
