import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { about } from './about-review.ts'
import { reviewChanged, reviewReplied } from './events.ts'
import { lockReview } from './find-review.ts'
import { NotPublished, ReviewInvalid } from './refusals.ts'
import { reviewLimits } from './review.ts'
import { textOf } from './written.ts'

export interface ReplyToWrite {
  readonly reviewId: string
  readonly body: string
  /** BCP 47, the language of the answer. */
  readonly locale: string
  readonly by: string
}

/**
 * Answers a review in the shop's name, below it, for everybody to read; again replaces the answer. The same words again
 * change nothing.
 *
 * @throws {ReviewUnknown}
 * @throws {NotPublished}
 * @throws {ReviewInvalid} for no words, or more than 2,000 characters
 */
export async function replyToReview(tx: Tx, { reviewId, body, locale, by }: ReplyToWrite): Promise<void> {
  const review = await lockReview(tx, reviewId)
  if (review.state !== 'published') throw new NotPublished()
  const text = textOf('body', body, reviewLimits.reply)
  if (!text) throw new ReviewInvalid('body', 'Write an answer, or take the old one away.')
  const written = await query(
    tx,
    `insert into reviews.reply (review_id, body, locale, by, at) values ($1, $2, $3, $4, $5)
     on conflict (review_id) do update set body = excluded.body, locale = excluded.locale, by = excluded.by,
       edited_at = excluded.at
     where reply.body <> excluded.body or reply.locale <> excluded.locale
     returning review_id`,
    [reviewId, text, locale, by, tx.now],
  )
  if (written.length > 0) await tx.publish(reviewReplied(about(review)))
}

/** Takes the shop's answer away; harmless where there is none. @throws {ReviewUnknown} */
export async function removeReply(tx: Tx, reviewId: string): Promise<void> {
  const review = await lockReview(tx, reviewId)
  const gone = await query(tx, 'delete from reviews.reply where review_id = $1 returning at', [reviewId])
  if (gone.length > 0) await tx.publish(reviewChanged(about(review)))
}
