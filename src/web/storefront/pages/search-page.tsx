import type { VNode } from 'preact'
import type { ProductCard } from '../../../modules/catalog/index.ts'
import type { Rating } from '../../../modules/reviews/index.ts'
import { Document } from '../parts/document.tsx'
import { ProductCards } from '../parts/product-card.tsx'
import { SearchForm } from '../parts/search-form.tsx'
import { CollectionLinks } from '../parts/tiles.tsx'
import type { Visit } from '../visit.ts'

interface SearchPageProps {
  visit: Visit
  loved: readonly ProductCard[]
  /** By product. */
  ratings: ReadonlyMap<string, Rating>
}

/** Before she has said what she looks for: a field, the collections, and what others like. */
export function SearchPage({ visit, loved, ratings }: SearchPageProps): VNode {
  const { search, home } = visit.words
  return (
    <Document visit={visit} title={search.label} hidden>
      <div class="wide search-page">
        <header class="browse-head">
          <h1>{search.placeholder}</h1>
          <SearchForm visit={visit} id="search-here" large />
          <CollectionLinks visit={visit} />
        </header>
        {loved.length > 0 && (
          <section class="section" aria-labelledby="loved">
            <h2 id="loved">{home.loved}</h2>
            <ProductCards visit={visit} cards={loved} ratings={ratings} firstRow={4} level={3} />
          </section>
        )}
      </div>
    </Document>
  )
}
