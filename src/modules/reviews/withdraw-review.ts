import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { about } from './about-review.ts'
import { checkAuthor } from './edit-review.ts'
import { reviewWithdrawn } from './events.ts'
import { lockReview } from './find-review.ts'
import { removePicturesOf } from './pictures/remove-pictures.ts'
import { checkMove } from './refusals.ts'

/**
 * Takes a review back for good, with all its words, old and new, and all its pictures. Only its author can; the shop cannot.
 *
 * Again changes nothing. The order line it was of cannot be reviewed anew.
 *
 * @throws {ReviewUnknown}
 * @throws {NotYours}
 */
export async function withdrawReview(
  tx: Tx,
  withdrawal: { reviewId: string; profileId?: string | undefined },
): Promise<void> {
  const review = await lockReview(tx, withdrawal.reviewId)
  await checkAuthor(tx, review, withdrawal)
  if (review.state === 'withdrawn') return
  checkMove(review.state, 'withdrawn')
  await query(
    tx,
    `update reviews.review set state = 'withdrawn', title = '', body = '', author = '', ratings = '{}', about = '{}',
       media_ids = '{}', proposed = null, waiting_since = null, appealed_at = null, network = null, text_digest = null
     where id = $1`,
    [review.id],
  )
  await removePicturesOf(tx, [review.id])
  await query(tx, 'delete from reviews.version where review_id = $1', [review.id])
  await query(tx, 'delete from reviews.mark where review_id = $1', [review.id])
  await query(tx, 'delete from reviews.reply where review_id = $1', [review.id])
  await tx.publish(reviewWithdrawn(about(review)))
}
