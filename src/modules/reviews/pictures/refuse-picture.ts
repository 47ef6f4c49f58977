import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { about } from '../about-review.ts'
import { type RejectReason, rejectReasons } from '../decision.ts'
import { reviewChanged } from '../events.ts'
import { lockReview } from '../find-review.ts'
import { DecisionInvalid, PictureUnknown } from '../refusals.ts'
import { type Review, reviewLimits } from '../review.ts'

export interface PictureDecision {
  readonly reviewId: string
  readonly mediaId: string
  readonly by: string
}

/**
 * Keeps one picture of a review from showing, whatever becomes of its words: somebody's face is on it, or it shows
 * something else. Who did so and why stays on record; the author is told why. Again changes nothing.
 *
 * @throws {ReviewUnknown}
 * @throws {PictureUnknown} when the review has no such picture
 * @throws {DecisionInvalid} for a reason that is not on the list
 */
export async function refusePicture(tx: Tx, wish: PictureDecision & { reason: RejectReason }): Promise<void> {
  const { reviewId, mediaId, reason, by } = wish
  const review = await lockReview(tx, reviewId)
  if (await isRefused(tx, wish)) return
  if (!rejectReasons.includes(reason)) throw new DecisionInvalid('reason', `Say why: ${rejectReasons.join(', ')}.`)
  if (![...review.mediaIds, ...(review.proposed?.mediaIds ?? [])].includes(mediaId)) throw new PictureUnknown()
  await query(tx, 'insert into reviews.picture_refusal (id, media_id, reason, by, at) values ($1, $2, $3, $4, $5)', [
    ...[tx.newId(), mediaId, reason, by, tx.now],
  ])
  await query(
    tx,
    `update reviews.review set media_ids = array_remove(media_ids, $2::uuid),
       proposed = case when proposed is not null
         then jsonb_set(proposed, '{mediaIds}', (proposed -> 'mediaIds') - $2::uuid::text) end
     where id = $1`,
    [reviewId, mediaId],
  )
  await announce(tx, review)
}

/**
 * Lets a refused picture show again with its review, as the last of its pictures. Again changes nothing.
 *
 * @throws {ReviewUnknown}
 * @throws {PictureUnknown} when the review never had it
 * @throws {DecisionInvalid} when its author has sent as many others since as a review may have
 */
export async function restorePicture(tx: Tx, wish: PictureDecision): Promise<void> {
  const { reviewId, mediaId, by } = wish
  const review = await lockReview(tx, reviewId)
  if (review.mediaIds.includes(mediaId)) return
  if (!(await isRefused(tx, wish))) throw new PictureUnknown()
  if (review.mediaIds.length >= reviewLimits.pictures)
    throw new DecisionInvalid('mediaId', `Its author has sent others since: ${reviewLimits.pictures} are the most.`)
  await query(
    tx,
    'update reviews.picture_refusal set lifted_by = $2, lifted_at = $3 where media_id = $1 and lifted_at is null',
    [mediaId, by, tx.now],
  )
  await query(tx, 'update reviews.review set media_ids = array_append(media_ids, $2::uuid) where id = $1', [
    ...[reviewId, mediaId],
  ])
  await announce(tx, review)
}

async function announce(tx: Tx, review: Review): Promise<void> {
  if (review.state === 'published') await tx.publish(reviewChanged(about(review)))
}

async function isRefused(tx: Tx, { reviewId, mediaId }: PictureDecision): Promise<boolean> {
  const rows = await query(
    tx,
    `select from reviews.picture_refusal join reviews.picture using (media_id)
     where media_id = $1 and review_id = $2 and lifted_at is null`,
    [mediaId, reviewId],
  )
  return rows.length > 0
}
