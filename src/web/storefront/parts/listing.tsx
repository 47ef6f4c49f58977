import type { VNode } from 'preact'
import type { ProductList } from '../../../modules/catalog/index.ts'
import type { Browse } from '../browse.ts'
import { filterName } from '../browse.ts'
import { href, type Visit } from '../visit.ts'
import { ProductCards } from './product-card.tsx'

interface ListingProps {
  visit: Visit
  browse: Browse
  list: ProductList
}

/** Products with filters and order; all choices stand in the address. */
export function Listing({ visit, browse, list }: ListingProps): VNode {
  const { collection, search } = visit.words
  const narrowed = Object.keys(browse.filters).length > 0 || browse.available
  return (
    <div class="browse">
      <Filters visit={visit} browse={browse} list={list} />
      <div class="stack results">
        <p class="soft small" role="status">
          {search.count(list.total)}
        </p>
        {list.products.length > 0 ? (
          <ProductCards visit={visit} cards={list.products} />
        ) : (
          <div class="empty stack">
            <p class="lead">{collection.empty}</p>
            {narrowed && (
              <p>
                <a class="button quiet" href={href(visit, visit.path)}>
                  {collection.clear}
                </a>
              </p>
            )}
          </div>
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

function Filters({ visit, browse, list }: ListingProps): VNode {
  const { collection } = visit.words
  return (
    <form class="filters" method="get" action={href(visit, visit.path)}>
      {browse.term && <input type="hidden" name="q" value={browse.term} />}
      <details open>
        <summary class="unseen">{collection.filter}</summary>
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
        {list.facets.map((facet) => (
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
                  {value} <span class="soft">({count})</span>
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

function facetLabel(visit: Visit, group: string): string {
  const { facets } = visit.words.collection
  const name = group.includes(':') ? group.slice(group.indexOf(':') + 1) : group
  return facets[name as keyof typeof facets] ?? name.charAt(0).toUpperCase() + name.slice(1)
}
