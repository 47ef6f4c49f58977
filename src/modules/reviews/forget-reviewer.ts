import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { reviewChanged } from './events.ts'
import { removePicturesOf } from './pictures/remove-pictures.ts'
import { forgetPoster } from './questions/forget-posts.ts'
import { keyedHash } from './secret.ts'

/**
 * Takes a person out of her reviews, questions and answers when she is erased: name, what she told about herself, and
 * all that leads to her. What she wrote for others stays, without an author; her pictures go, for she may be on them.
 * Reviews are announced as changed where they show, so that they leave the places outside of the shop. Safe to repeat.
 */
export async function forgetReviewer(tx: Tx, profileId: string): Promise<void> {
  const hers = await query<{ id: string }>(tx, 'select id from reviews.review where profile_id = $1', [profileId])
  await removePicturesOf(
    tx,
    hers.map(({ id }) => id),
  )
  const shown = await query<{ id: string; product_id: string | null }>(
    tx,
    `with emptied as (
       update reviews.version set about = '{}'
       where review_id in (select id from reviews.review where profile_id = $1)
     )
     update reviews.review set profile_id = null, author = '', about = '{}', network = null,
       media_ids = '{}', proposed = proposed || '{"about": {}, "mediaIds": []}'
     where profile_id = $1
     returning id, case when state = 'published' then product_id end as product_id`,
    [profileId],
  )
  for (const { id: reviewId, product_id: productId } of shown) {
    if (productId) await tx.publish(reviewChanged({ reviewId, productId }))
  }
  const voter = await keyedHash(tx, 'person', profileId)
  await query(
    tx,
    'update reviews.vote set voter = sha256(voter || review_id::text::bytea), network = null where voter = $1',
    [voter],
  )
  await forgetPoster(tx, profileId)
}

/** Networks are known again for so long only as a burst takes to be seen. */
export async function forgetNetworks(tx: Tx, before: Date): Promise<void> {
  await query(tx, 'update reviews.review set network = null where network is not null and created_at < $1', [before])
  await query(tx, 'update reviews.picture set network = null where network is not null and sent_at < $1', [before])
  await query(tx, 'update reviews.vote set network = null where network is not null and at < $1', [before])
  await query(tx, 'update reviews.report set network = null where network is not null and at < $1', [before])
}
