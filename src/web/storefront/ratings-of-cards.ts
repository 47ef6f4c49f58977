import type { Read } from '../../kernel/transaction.ts'
import type { ProductCard } from '../../modules/catalog/index.ts'
import { type Rating, ratingsOf } from '../../modules/reviews/index.ts'

/** The ratings of all cards of a page, by product. One query, none for an empty page. */
export const ratingsOfCards = (
  read: Read,
  ...lists: readonly (readonly ProductCard[])[]
): Promise<Map<string, Rating>> => ratingsOf(read, [...new Set(lists.flat().map(({ id }) => id))])
