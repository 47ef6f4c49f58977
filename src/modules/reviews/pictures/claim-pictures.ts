import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { findVideos } from '../../media/index.ts'
import { ReviewInvalid } from '../refusals.ts'
import { reviewLimits } from '../review.ts'

/**
 * Looks whether these pictures may go with a review: sent for one, and not with another yet. Held for this transaction,
 * so that no two reviews get the same.
 *
 * @param reviewId left out for a review that is about to be made
 * @throws {ReviewInvalid} naming the first that is not there, is another’s, or was refused; or when there are two videos
 */
export async function checkPictures(tx: Tx, mediaIds: readonly string[], reviewId?: string): Promise<void> {
  if (mediaIds.length === 0) return
  const free = await query<{ id: string }>(
    tx,
    `select media_id as id from reviews.picture
     where media_id = any($1::uuid[]) and (review_id is null or review_id = $2)
       and not exists (select from reviews.picture_refusal as refusal
         where refusal.media_id = picture.media_id and lifted_at is null)
     order by media_id for update`,
    [mediaIds, reviewId ?? null],
  )
  const known = new Set(free.map(({ id }) => id))
  const missing = mediaIds.findIndex((id) => !known.has(id))
  if (missing >= 0) throw new ReviewInvalid(`mediaIds.${missing}`, 'This picture is not there. Upload it once more.')
  const videos = await findVideos(tx, mediaIds)
  if (videos.size > reviewLimits.videos) throw new ReviewInvalid('videos', 'One video goes with a review. Keep one.')
}

/** Gives pictures that were looked at to their review; again changes nothing. */
export async function claimPictures(tx: Tx, reviewId: string, mediaIds: readonly string[]): Promise<void> {
  if (mediaIds.length === 0) return
  await query(tx, 'update reviews.picture set review_id = $1 where media_id = any($2::uuid[])', [reviewId, mediaIds])
}
