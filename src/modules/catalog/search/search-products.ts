import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { productCards } from './cards.ts'
import { writeCursor } from './cursor.ts'
import { labelled } from './facet-labels.ts'
import type { Facet, ProductList, ProductSearch, StaffSearch } from './listing.ts'
import { listingQuery } from './listing-query.ts'
import { readTerm } from './search-words.ts'

/**
 * What shoppers find: active products for her words, in a collection, in a category, narrowed and sorted.
 *
 * Five queries whatever is asked. Mistyped words find what sounds alike; `correctedTo` then says what was searched.
 *
 * @throws {CatalogInputInvalid} when the cursor is not one of this order
 */
export function searchProducts(read: Read, search: ProductSearch): Promise<ProductList> {
  return listing(read, search, ['active'])
}

/** What staff find: products of any status, also by SKU and barcode; otherwise as `searchProducts`. */
export function listProducts(read: Read, search: StaffSearch): Promise<ProductList> {
  return listing(read, search, search.status ? [search.status] : ['draft', 'active', 'archived'])
}

interface Found {
  total: number
  page: { id: string; place: string | number }[]
  facets: Facet[]
}

async function listing(read: Read, search: StaffSearch, statuses: readonly string[]): Promise<ProductList> {
  const limit = Math.max(1, Math.min(search.limit, 100))
  const term = search.term?.trim()
  const words = term ? await readTerm(read, term) : undefined
  if (term && !words) return { products: [], total: 0, facets: [] }
  const withFacets = search.withFacets ?? search.cursor === undefined
  const { text, values } = listingQuery(
    { ...search, limit },
    { ...(words && { tsquery: words.tsquery }), statuses, withFacets },
  )
  const found = (await query<Found>(read, text, values))[0]!
  const page = found.page.slice(0, limit)
  const cards = await productCards(
    read,
    page.map(({ id }) => id),
    search,
  )
  return {
    products: cards,
    total: found.total,
    ...(found.page.length > limit && { nextCursor: writeCursor(page.at(-1)!) }),
    facets: await labelled(read, found.facets, search.locale),
    ...(words?.correctedTo && { correctedTo: words.correctedTo }),
  }
}
