import type { VNode } from 'preact'
import type { ProductList } from '../../../modules/catalog/index.ts'
import type { Browse } from '../browse.ts'
import { filterName } from '../browse.ts'
import { href, type Visit } from '../visit.ts'
import { ProductCards } from './product-card.tsx'
import { Tiles } from './tiles.tsx'

interface ListingProps {
  visit: Visit
  browse: Browse
  list: ProductList
}

/** Products with filters and order; all choices stand in the address. */
export function Listing({ visit, browse, list }: ListingProps): VNode {
  const { collection, search } = visit.words
  const narrowed = Object.keys(browse.filters).length > 0 || browse.available
  const offersChoice = narrowed || list.total > 1
  return (
    <div class={offersChoice ? 'browse filtered' : 'browse'}>
      {offersChoice && <Filters visit={visit} browse={browse} list={list} narrowed={narrowed} />}
      <div class="stack results">
        {list.total > 0 && (
          <p class="soft small" role="status">
            {search.count(list.total)}
          </p>
        )}
        {list.products.length > 0 ? (
          <ProductCards visit={visit} cards={list.products} level={2} />
        ) : narrowed ? (
          <div class="empty stack">
            <p class="lead">{collection.empty}</p>
            <p>
              <a class="button quiet" href={`${href(visit, visit.path)}${termOf(browse)}`}>
                {collection.clear}
              </a>
            </p>
          </div>
        ) : (
          <Tiles visit={visit} />
        )}
        {list.nextCursor && (
          <p>
            <a class="button quiet" rel="next" href={`${href(visit, visit.path)}?${browse.next(list.nextCursor)}`}>
              {collection.more}
            </a>
          </p>
        )}
      </div>
    </div>
  )
}

const termOf = ({ term }: Browse): string => (term ? `?${new URLSearchParams({ q: term }).toString()}` : '')

/** Closed where room is short; the style sheet opens it beside a wide list. */
function Filters({ visit, browse, list, narrowed }: ListingProps & { narrowed: boolean }): VNode {
  const { collection } = visit.words
  return (
    <form class="filters" method="get" action={href(visit, visit.path)}>
      {browse.term && <input type="hidden" name="q" value={browse.term} />}
      <details open={narrowed}>
        <summary>{collection.filter}</summary>
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
        <fieldset>
          <label class="check">
            <input type="checkbox" name="available" value="1" checked={browse.available} />
            <span>{collection.available}</span>
          </label>
        </fieldset>
        {facetsFor(browse, list).map((facet) => (
          <fieldset key={facet.group}>
            <legend>{facetLabel(visit, facet.group)}</legend>
            {facet.values.slice(0, 12).map(({ value, count }) => (
              <label key={value} class="check">
                <input
                  type="checkbox"
                  name={filterName(facet.group)}
                  value={value}
                  checked={browse.filters[facet.group]?.includes(value) ?? false}
                />
                <span>
                  {facetValueLabel(list, value)} <span class="soft">({count})</span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
        <p class="filter-end">
          <button class="button">{collection.apply}</button>
        </p>
      </details>
    </form>
  )
}

/** What shoppers choose by; tags, kinds and categories are words of the shop's own, and one value is no choice. */
const facetsFor = (browse: Browse, list: ProductList): ProductList['facets'] =>
  list.facets.filter(
    ({ group, values }) =>
      !['tag', 'type', 'category'].includes(group) && (values.length > 1 || browse.filters[group] !== undefined),
  )

/** A colour has a name in her language on its swatch; other values are written as variants know them. */
const facetValueLabel = (list: ProductList, value: string): string =>
  list.products.flatMap((card) => card.swatches).find((swatch) => swatch.value === value)?.label ?? value

function facetLabel(visit: Visit, group: string): string {
  const { facets } = visit.words.collection
  const name = group.includes(':') ? group.slice(group.indexOf(':') + 1) : group
  return facets[name as keyof typeof facets] ?? name.charAt(0).toUpperCase() + name.slice(1)
}
