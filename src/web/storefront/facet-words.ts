import type { Facet, ProductList } from '../../modules/catalog/index.ts'
import type { Visit } from './visit.ts'

/** In her language where the shop has said so; a colour also by the name on its swatch. */
export function facetValue(list: ProductList, group: string, value: string): { label: string; colour?: string } {
  const swatch = list.products.flatMap((card) => card.swatches).find((each) => each.value === value)
  const values = list.facets.find((facet) => facet.group === group)?.values
  const label = values?.find((one) => one.value === value)?.label ?? swatch?.label ?? value
  return swatch ? { label, colour: swatch.colour } : { label }
}

export function facetLabel(visit: Visit, { group, label }: Pick<Facet, 'group' | 'label'>): string {
  if (label && !group.startsWith('option:')) return label
  const { facets } = visit.words.collection
  const name = group.includes(':') ? group.slice(group.indexOf(':') + 1) : group
  return facets[name as keyof typeof facets] ?? label ?? name.charAt(0).toUpperCase() + name.slice(1)
}
