import type { VNode } from 'preact'
import type { ProductCard, ProductList } from '../../../modules/catalog/index.ts'
import type { Rating } from '../../../modules/reviews/index.ts'
import type { Browse } from '../browse.ts'
import { href, type Visit } from '../visit.ts'
import { Chips } from './chips.tsx'
import { Filters } from './filters.tsx'
import { ProductCards } from './product-card.tsx'
import { CollectionLinks } from './tiles.tsx'

export interface ListingProps {
  visit: Visit
  browse: Browse
  list: ProductList
  /** By product: units left, where they are few. */
  left: ReadonlyMap<string, number>
  /** By product. */
  ratings: ReadonlyMap<string, Rating>
  /** What others like, for a list with nothing in it. */
  instead: readonly ProductCard[]
}

/** Products with filters and order; all choices stand in the address, and the island swaps the parts it names. */
export function Listing(props: ListingProps): VNode {
  const { visit, browse, list } = props
  const offersChoice = browse.narrowed || list.total > 1
  return (
    <div class={offersChoice ? 'browse filtered' : 'browse'} data-browse>
      {offersChoice && <Filters visit={visit} browse={browse} list={list} />}
      <div class="results">
        <p class="browse-count soft small" role="status" data-count>
          {visit.words.search.count(list.total)}
        </p>
        <div data-part="results">
          <Chips visit={visit} browse={browse} list={list} />
          {list.products.length > 0 ? (
            <ProductCards
              visit={visit}
              cards={list.products}
              left={props.left}
              ratings={props.ratings}
              firstRow={4}
              level={2}
              term={browse.term}
            />
          ) : (
            <Nothing {...props} />
          )}
          {list.nextCursor && (
            <p class="browse-more">
              <a class="button quiet" rel="next" href={`${href(visit, visit.path)}?${browse.next(list.nextCursor)}`}>
                {visit.words.collection.more}
              </a>
            </p>
          )}
        </div>
      </div>
    </div>
  )
}

/** A way on: without the filters, to other collections, or to what others like. */
function Nothing({ visit, browse, instead, ratings }: ListingProps): VNode {
  const { collection } = visit.words
  return (
    <div class="nothing">
      {browse.narrowed ? (
        <>
          <p class="lead">{collection.empty}</p>
          <p>
            <a class="button quiet" href={`${href(visit, visit.path)}${browse.bare}`} data-listing-link>
              {collection.clear}
            </a>
          </p>
        </>
      ) : (
        <>
          {!browse.term && <p class="lead">{collection.nothingYet}</p>}
          <CollectionLinks visit={visit} />
        </>
      )}
      {instead.length > 0 && (
        <section class="instead" aria-labelledby="instead">
          <h2 id="instead">{collection.instead}</h2>
          <ProductCards visit={visit} cards={instead} ratings={ratings} level={3} />
        </section>
      )}
    </div>
  )
}
