import type { ProductList } from '../../modules/catalog/index.ts'
import type { Visit } from './visit.ts'

/** A colour has a name in her language on its swatch; other values are written as variants know them. */
export function facetValue(list: ProductList, value: string): { label: string; colour?: string } {
  const swatch = list.products.flatMap((card) => card.swatches).find((each) => each.value === value)
  return swatch ? { label: swatch.label, colour: swatch.colour } : { label: value }
}

export function facetLabel(visit: Visit, group: string): string {
  const { facets } = visit.words.collection
  const name = group.includes(':') ? group.slice(group.indexOf(':') + 1) : group
  return facets[name as keyof typeof facets] ?? name.charAt(0).toUpperCase() + name.slice(1)
}
