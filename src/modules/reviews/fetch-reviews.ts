import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { ReviewSearch } from './list-reviews.ts'
import type { ShownReview } from './review.ts'
import { reviewQuery, type Way } from './review-query.ts'
import { shownFrom, type ShownRow } from './shown-row.ts'

/** A list's reviews, found in one way. One query. */
export async function fetchReviews(read: Read, search: ReviewSearch, way: Way): Promise<ShownReview[]> {
  const { text, values } = reviewQuery(search, way)
  return (await query<ShownRow>(read, text, values)).map(shownFrom)
}
