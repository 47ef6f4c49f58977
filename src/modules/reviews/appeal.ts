import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checkAuthor } from './edit-review.ts'
import { lockReview } from './find-review.ts'
import { ReviewStateDiffers } from './refusals.ts'

/**
 * Its author asks for a second opinion on a rejection: somebody else decides, as blindly as the first. Until then it
 * counts as rejected. Once for each rejection; asked again while it waits, nothing changes.
 *
 * @throws {ReviewUnknown}
 * @throws {NotYours}
 * @throws {ReviewStateDiffers} when it is not rejected, or was appealed against before
 */
export async function askForSecondOpinion(
  tx: Tx,
  appeal: { reviewId: string; profileId?: string | undefined },
): Promise<void> {
  const review = await lockReview(tx, appeal.reviewId)
  await checkAuthor(tx, review, appeal)
  if (review.state === 'pending' && review.appealedAt) return
  if (review.state !== 'rejected')
    throw new ReviewStateDiffers(review.state, 'Only a rejection can be looked at again.')
  if (review.appealedAt) throw new ReviewStateDiffers(review.state, 'Two people have looked at it, and both said no.')
  await query(
    tx,
    `update reviews.review set state = 'pending', appealed_at = $2, waiting_since = $2, not_by = (
       select by from reviews.decision where review_id = $1 order by at desc, id desc limit 1) where id = $1`,
    [review.id, tx.now],
  )
}
