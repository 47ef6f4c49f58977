import type { VNode } from 'preact'
import type { Facet, ProductList } from '../../../modules/catalog/index.ts'
import { type Browse, filterName } from '../browse.ts'
import { facetLabel, facetValue } from '../facet-words.ts'
import { href, type Visit } from '../visit.ts'
import { Icon } from './icon.tsx'
import { Swatch } from './swatch.tsx'

interface FiltersProps {
  visit: Visit
  browse: Browse
  list: ProductList
}

const mostValues = 14

/** Beside a wide list they stand open; on a phone they are a sheet that comes from below. Works as a plain form. */
export function Filters({ visit, browse, list }: FiltersProps): VNode {
  const { collection } = visit.words
  return (
    <form class="filters" method="get" action={href(visit, visit.path)} data-filters data-part="filters">
      {browse.term && <input type="hidden" name="q" value={browse.term} />}
      <details>
        <summary>
          <Icon name="filter" />
          {collection.filter}
          {browse.chosenCount > 0 && <span class="chosen">{browse.chosenCount}</span>}
        </summary>
        <div class="sheet">
          <div class="field">
            <label class="label" for="sort">
              {collection.sort}
            </label>
            <select id="sort" name="sort">
              {browse.sorts.map((sort) => (
                <option key={sort} value={sort} selected={sort === browse.sort}>
                  {collection.sorts[sort]}
                </option>
              ))}
            </select>
          </div>
          <label class="check">
            <input type="checkbox" name="available" value="1" checked={browse.available} />
            <span>{collection.available}</span>
          </label>
          {facetsFor(browse, list).map((facet) => (
            <Values key={facet.group} {...{ visit, browse, list, facet }} />
          ))}
          <p class="sheet-end">
            <button class="button full">{collection.apply}</button>
          </p>
        </div>
      </details>
    </form>
  )
}

function Values({ visit, browse, list, facet }: FiltersProps & { facet: Facet }): VNode {
  const chosen = browse.filters[facet.group] ?? []
  return (
    <fieldset>
      <legend>{facetLabel(visit, facet)}</legend>
      {facet.values.slice(0, mostValues).map(({ value, count }) => {
        const { label, colour } = facetValue(list, facet.group, value)
        return (
          <label key={value} class="check">
            <input type="checkbox" name={filterName(facet.group)} value={value} checked={chosen.includes(value)} />
            {colour && <Swatch colour={colour} />}
            <span>{label}</span>
            <span class="soft small numbers">
              <span class="unseen">(</span>
              {count}
              <span class="unseen">)</span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

/** What shoppers choose by; tags, kinds and categories are words of the shop's own, and one value is no choice. */
const facetsFor = (browse: Browse, list: ProductList): readonly Facet[] =>
  list.facets.filter(
    ({ group, values }) =>
      !['tag', 'type', 'category'].includes(group) && (values.length > 1 || browse.filters[group] !== undefined),
  )
