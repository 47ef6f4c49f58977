import { Group, Select } from '@mantine/core'
import { useFilters } from '../../parts/search.ts'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import type { Waiting } from './decide.ts'
import { languageOf } from './waiting-review.tsx'

const said = words.reviews
type Mark = keyof typeof said.marks
const marks = Object.keys(said.marks) as Mark[]

/** What the queue is narrowed to, as it stands in the address. */
export function useQueueFilter() {
  const { search, set } = useFilters<'product' | 'language' | 'mark'>()
  const mark = marks.find((each) => each === search.mark)
  const filter = {
    ...(search.product ? { productId: search.product } : {}),
    ...(search.language ? { language: search.language } : {}),
    ...(mark ? { mark } : {}),
  }
  return { filter, set, isFiltered: Object.keys(filter).length > 0 }
}

/** Narrows what waits by product, language and what a machine noticed; by stars nobody can. */
export function QueueFilters({
  filter,
  set,
  items,
}: ReturnType<typeof useQueueFilter> & { items: readonly Waiting[] }) {
  const locales = useLocales()
  const products = new Map(items.map(({ productId, productTitle }) => [productId, productTitle]))
  if (filter.productId && !products.has(filter.productId)) products.set(filter.productId, said.onlyProduct)
  const languages = new Set([...locales, ...(filter.language ? [filter.language] : [])])
  return (
    <Group gap="sm" role="group" aria-label={said.narrow}>
      <Select
        aria-label={said.product}
        placeholder={said.allProducts}
        clearable
        searchable
        w={{ base: '100%', xs: 240 }}
        value={filter.productId ?? null}
        onChange={(value) => set('product', value ?? undefined)}
        data={[...products].map(([value, label]) => ({ value, label }))}
      />
      <Select
        aria-label={said.language}
        placeholder={said.allLanguages}
        clearable
        w={{ base: '100%', xs: 170 }}
        value={filter.language ?? null}
        onChange={(value) => set('language', value ?? undefined)}
        data={[...languages].map((value) => ({ value, label: languageOf(value) }))}
      />
      <Select
        aria-label={said.mark}
        placeholder={said.allMarks}
        clearable
        w={{ base: '100%', xs: 210 }}
        value={filter.mark ?? null}
        onChange={(value) => set('mark', value ?? undefined)}
        data={marks.map((value) => ({ value, label: said.markNames[value] }))}
      />
    </Group>
  )
}
