import { later, minutes } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { about } from './about-review.ts'
import { reviewPublished } from './events.ts'
import { lockReview } from './find-review.ts'
import { shownFacts } from './submit-review.ts'

/** So long she may add words before her stars show. */
const quietMs = minutes(60)

/**
 * Shows the stars to which no words were added within an hour: in them is nothing to decide upon.
 *
 * NOTE: not at once. Words that follow a minute later wait for somebody's decision, who could otherwise have seen the
 * stars come in on the page.
 */
export async function publishStarsAlone(tx: Tx): Promise<void> {
  const ripe = await query<{ id: string }>(
    tx,
    `update reviews.review set state = 'published', waiting_since = null, published_at = coalesce(published_at, $1)
     where id in (
       select id from reviews.review where waiting_since <= $2 and state = 'pending' and proposed is null
         and title = '' and body = '' and media_ids = '{}' and appealed_at is null
       order by waiting_since limit 500 for update skip locked)
     returning id`,
    [tx.now, later(tx.now, -quietMs)],
  )
  for (const { id } of ripe) {
    const review = await lockReview(tx, id)
    await tx.publish(reviewPublished({ ...about(review), ...shownFacts(review) }))
  }
}
