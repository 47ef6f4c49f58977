import type { VNode } from 'preact'
import type { ProductList } from '../../../modules/catalog/index.ts'
import type { Browse } from '../browse.ts'
import { facetValue } from '../facet-words.ts'
import { href, type Visit } from '../visit.ts'
import { Icon } from './icon.tsx'

/** What the list is narrowed by, each to take away with a tap. */
export function Chips({ visit, browse, list }: { visit: Visit; browse: Browse; list: ProductList }): VNode | null {
  const { collection } = visit.words
  if (!browse.narrowed) return null
  const path = href(visit, visit.path)
  return (
    <ul class="chips" role="list" aria-label={collection.narrowed}>
      {browse.chosen.map(({ group, value, without }) => {
        const label = group === 'available' ? collection.available : facetValue(list, group, value).label
        return (
          <li key={`${group}=${value}`}>
            <a class="chip" href={path + without} data-listing-link>
              <span class="unseen">{collection.drop} </span>
              {label}
              <Icon name="cross" />
            </a>
          </li>
        )
      })}
      <li>
        <a class="chip plain" href={path + browse.bare} data-listing-link>
          {collection.clear}
        </a>
      </li>
    </ul>
  )
}
