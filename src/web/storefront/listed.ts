import type { Read } from '../../kernel/transaction.ts'
import { type ProductSearch, searchProducts } from '../../modules/catalog/index.ts'
import { browseOf, searchFor } from './browse.ts'
import { fewLeftOf } from './few-left.ts'
import { lovedCards } from './loved.ts'
import type { ListingProps } from './parts/listing.tsx'
import { ratingsOfCards } from './ratings-of-cards.ts'
import type { Visit } from './visit.ts'

interface Narrow extends Pick<ProductSearch, 'collectionId' | 'categoryId'> {
  /** Whether her words are looked for as well. */
  searching?: boolean
}

/** What a list shows at this address: products, what is nearly gone, and for an empty one what others like. */
export async function listed(
  read: Read,
  visit: Visit,
  { searching = false, ...narrow }: Narrow,
): Promise<Omit<ListingProps, 'visit'>> {
  const browse = browseOf(visit, { searching })
  const list = await searchProducts(read, { ...searchFor(visit, browse), ...narrow })
  const left = await fewLeftOf(read, list.products)
  const instead = list.total === 0 && !browse.narrowed ? await lovedCards(read, visit, 4) : []
  return { browse, list, left, instead, ratings: await ratingsOfCards(read, list.products, instead) }
}
