import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { findMedia } from '../../media/index.ts'
import { about } from '../about-review.ts'
import { reviewChanged } from '../events.ts'
import { lockReview } from '../find-review.ts'
import { type Review, reviewLimits } from '../review.ts'

/**
 * Gives an imported review the pictures that it had where it was written. Each shows with it once it is fetched and made
 * anew; one that cannot be had is left out, and so is one that stands with another review already. Nobody has allowed
 * them for other places yet. Again with the same pictures changes nothing.
 *
 * @param mediaIds as `addImagesFromUrls` made them; the first eight count
 */
export async function bringPictures(
  tx: Tx,
  { reviewId, mediaIds }: { reviewId: string; mediaIds: readonly string[] },
): Promise<void> {
  const first = mediaIds.slice(0, reviewLimits.pictures)
  if (first.length === 0) return
  await query(
    tx,
    `insert into reviews.brought_picture (media_id, review_id, at)
     select id, $2, $3 from unnest($1::uuid[]) as id
     where not exists (select from reviews.picture where picture.media_id = id)
     on conflict do nothing`,
    [first, reviewId, tx.now],
  )
  const known = await findMedia(tx, first)
  for (const id of first) {
    const state = known.get(id)?.state
    if (state === 'ready') await takeBrought(tx, id)
    // What could not be had before says so no second time
    else if (state === 'unreachable' || state === 'unreadable') await giveUpBrought(tx, id)
  }
}

/** Shows a picture that was waited for with its review; again, or where nobody waited for it, changes nothing. */
export async function takeBrought(tx: Tx, mediaId: string): Promise<void> {
  for (const reviewId of await noLongerAwaited(tx, mediaId)) {
    const review = await lockReview(tx, reviewId)
    if (!mayHave(review)) continue
    const kept = await query(
      tx,
      `insert into reviews.picture (media_id, review_id, sent_at) values ($1, $2, $3)
       on conflict (media_id) do nothing returning media_id`,
      [mediaId, reviewId, tx.now],
    )
    if (kept.length === 0) continue
    await query(tx, 'update reviews.review set media_ids = media_ids || $2::uuid where id = $1', [reviewId, mediaId])
    if (review.state === 'published') await tx.publish(reviewChanged(about(review)))
  }
}

/** Waits no more for a picture that nobody has any more. */
export async function giveUpBrought(tx: Tx, mediaId: string): Promise<void> {
  await noLongerAwaited(tx, mediaId)
}

async function noLongerAwaited(tx: Tx, mediaId: string): Promise<string[]> {
  const rows = await query<{ reviewId: string }>(
    tx,
    `delete from reviews.brought_picture where media_id = $1 returning review_id as "reviewId"`,
    [mediaId],
  )
  return rows.map(({ reviewId }) => reviewId).toSorted()
}

/** Not with one that its author took back, or that was made nobody's. */
const mayHave = ({ source, state, author, profileId, mediaIds }: Review): boolean =>
  source === 'import' &&
  state !== 'withdrawn' &&
  Boolean(author || profileId) &&
  mediaIds.length < reviewLimits.pictures
