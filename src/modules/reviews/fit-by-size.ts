import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { ReviewAbout } from './review.ts'

/** How one thing fitted people of one kind. */
export interface FitByVariant {
  readonly variantId: string
  readonly about: ReviewAbout
  /** 1 small, 2 true to size, 3 large. */
  readonly fit: number
  readonly count: number
}

/** Older reviews say little of how it is cut now, and counting has an end. */
export const mostFitAnswers = 5_000

/**
 * How it fitted whoever said so, by variant and by what they told of themselves: of the latest five thousand published
 * reviews. One query.
 *
 * @param fitKey of the category’s question about the fit
 */
export function fitByVariant(read: Read, { productId, fitKey }: { productId: string; fitKey: string }) {
  return query<FitByVariant>(
    read,
    `select variant_id as "variantId", about, (ratings ->> $2)::int as fit, count(*)::int as count
     from (select variant_id, about, ratings from reviews.review
       where product_id = $1 and state = 'published' order by created_at desc, id desc limit ${mostFitAnswers}) as latest
     where variant_id is not null and ratings ? $2
     group by 1, 2, 3 order by 1, 2, 3`,
    [productId, fitKey],
  )
}
