import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { about } from './about-review.ts'
import { reviewChanged } from './events.ts'
import { lockReview } from './find-review.ts'

/**
 * Says with a review that its author gets something from the shop, in words that stand beside it wherever it shows. What
 * was told of it already stays. Again changes nothing.
 *
 * @throws {ReviewUnknown}
 */
export async function discloseIncentive(
  tx: Tx,
  { reviewId, incentive }: { reviewId: string; incentive: string },
): Promise<void> {
  const review = await lockReview(tx, reviewId)
  if (review.incentive !== undefined) return
  await query(tx, 'update reviews.review set incentive = $2 where id = $1', [reviewId, incentive])
  if (review.state === 'published') await tx.publish(reviewChanged(about(review)))
}
