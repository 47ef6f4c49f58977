import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { removeMedia } from '../../media/index.ts'

/** Longer than a visitor has to confirm her review. */
const unclaimedMs = days(8)

const atOnce = 200

/** Takes all pictures of reviews away for good, with their files: their author wants them back, or is erased. */
export async function removePicturesOf(tx: Tx, reviewIds: readonly string[]): Promise<void> {
  const rows = await query<{ id: string }>(
    tx,
    'delete from reviews.picture where review_id = any($1::uuid[]) returning media_id as id',
    [reviewIds],
  )
  await removeMedia(
    tx,
    rows.map(({ id }) => id),
  )
}

/** Takes away what was sent and then left without a review, or taken out of one by its author. Safe to repeat. */
export async function forgetUnusedPictures(tx: Tx): Promise<void> {
  const rows = await query<{ id: string }>(
    tx,
    `delete from reviews.picture where media_id in (
       select media_id from reviews.picture as sent left join reviews.review on review.id = sent.review_id
       where sent.sent_at < $1
         and not coalesce(sent.media_id = any(review.media_ids), false)
         and not coalesce(review.proposed -> 'mediaIds' ? sent.media_id::text, false)
         and not exists (select from reviews.picture_refusal as refusal
           where refusal.media_id = sent.media_id and lifted_at is null)
       order by sent.sent_at limit ${atOnce} for update of sent skip locked)
     returning media_id as id`,
    [later(tx.now, -unclaimedMs)],
  )
  await query(tx, 'delete from reviews.brought_picture where at < $1', [later(tx.now, -unclaimedMs)])
  await removeMedia(
    tx,
    rows.map(({ id }) => id),
  )
}
