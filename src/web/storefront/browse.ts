import type { ProductSearch, Sort } from '../../modules/catalog/index.ts'
import { outletOf } from './sold-here.ts'
import type { Visit } from './visit.ts'

/** What the address of a list says: which order, which filters, which page. */
export interface Browse {
  readonly term: string | undefined
  readonly sort: Sort
  readonly sorts: readonly Sort[]
  readonly available: boolean
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly cursor: string | undefined
  /** Whether anything but the order is chosen. */
  readonly narrowed: boolean
  readonly chosenCount: number
  /** What the list is narrowed by, each with the query of the same list without it. */
  readonly chosen: readonly { readonly group: string; readonly value: string; readonly without: string }[]
  /** The query without any filter: what was searched for, in the order she likes. */
  readonly bare: string
  /** The query of the next page. */
  next(cursor: string): string
}

const perPage = 24

/** The name of a filter's field: groups have colons, addresses read better without. */
export const filterName = (group: string): string => `f.${group}`

/** Reads the address of a list; what it does not understand is left out, so that old links go on working. */
export function browseOf(visit: Visit, about: { searching?: boolean } = {}): Browse {
  const params = new URLSearchParams(visit.queryString)
  const term = about.searching ? (params.get('q') ?? '').trim().slice(0, 200) : undefined
  const sorts: readonly Sort[] = [term ? 'relevance' : 'featured', 'newest', 'price-up', 'price-down', 'title']
  const asked = params.get('sort')
  const filters: Record<string, string[]> = {}
  for (const [name, value] of params) {
    if (name.startsWith('f.') && value) (filters[name.slice(2)] ??= []).push(value.slice(0, 120))
  }
  const chosen = chosenIn(params)
  return {
    term,
    sorts,
    sort: sorts.find((sort) => sort === asked) ?? sorts[0]!,
    available: params.get('available') === '1',
    filters,
    cursor: params.get('cursor') ?? undefined,
    narrowed: chosen.length > 0,
    chosenCount: chosen.length,
    chosen,
    bare: without(params, (name) => isFilter(name)),
    next: (cursor) => {
      params.set('cursor', cursor)
      return params.toString()
    },
  }
}

const isFilter = (name: string): boolean => name.startsWith('f.') || name === 'available'

function chosenIn(params: URLSearchParams): Browse['chosen'] {
  const filters = [...params].filter(([name, value]) => value && (name.startsWith('f.') || isAvailable(name, value)))
  return filters.map(([name, value]) => ({
    group: name.startsWith('f.') ? name.slice(2) : name,
    value: value.slice(0, 120),
    without: without(params, (other, its) => other === name && its === value),
  }))
}

const isAvailable = (name: string, value: string): boolean => name === 'available' && value === '1'

/** A list that is narrowed otherwise begins at its first page again. */
function without(params: URLSearchParams, drops: (name: string, value: string) => boolean): string {
  const kept = [...params].filter(([name, value]) => name !== 'cursor' && !drops(name, value))
  return kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : ''
}

/** The search that the address asks for, in the visit's language and currency. */
export const searchFor = (visit: Visit, browse: Browse): ProductSearch => ({
  term: browse.term,
  locale: visit.locale,
  currency: visit.market.currency,
  outlet: outletOf(visit),
  filters: browse.filters,
  available: browse.available || undefined,
  sort: browse.sort,
  cursor: browse.cursor,
  limit: perPage,
})
