import type { Read } from '../../kernel/transaction.ts'
import { shopRating } from '../../modules/reviews/index.ts'

/** What shoppers think of the whole shop, for the checkout's trust (K2); undefined before the first review. */
export async function ratingOfShop(read: Read): Promise<{ mean: number; count: number } | undefined> {
  const rating = await shopRating(read)
  return rating && { mean: rating.mean, count: rating.count }
}
