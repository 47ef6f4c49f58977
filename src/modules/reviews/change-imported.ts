import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { shopSettings } from '../shop/index.ts'
import { about } from './about-review.ts'
import { reviewChanged } from './events.ts'
import { lockReview } from './find-review.ts'
import { contentToImport, keepReply, replyOf, type ReviewToImport } from './import-review.ts'
import { textDigest } from './mark.ts'
import type { Review, ReviewContent } from './review.ts'

/**
 * Has an imported review say what its source says now: stars, words, and an answer where there was none. What happened
 * to it here wins: one that its author changed or took back, or whose author was erased, stays as it is, and so does
 * what was decided. The same again changes nothing.
 *
 * @returns whether anything is different
 * @throws {ReviewUnknown}
 * @throws {ReviewInvalid} naming the first field that does not fit
 */
export async function changeImportedReview(
  tx: Tx,
  { reviewId, ...wish }: ReviewToImport & { reviewId: string },
): Promise<boolean> {
  const review = await lockReview(tx, reviewId)
  if (!isAsImported(review)) return false
  const content = contentToImport(tx, wish)
  const hasChanged = !isSame(review, content)
  if (hasChanged) await rewrite(tx, review, content)
  const reply = wish.reply && review.state === 'published' ? replyOf(wish.reply.body) : ''
  const { defaultLocale: locale } = await shopSettings(tx)
  const hasReply = reply
    ? (await keepReply(tx, { reviewId, reply, at: wish.reply!.at, by: wish.by, locale })).length > 0
    : false
  if ((hasChanged || hasReply) && review.state === 'published') await tx.publish(reviewChanged(about(review)))
  return hasChanged || hasReply
}

const isAsImported = ({ state, source, editedAt, proposed, author, profileId }: Review): boolean =>
  source === 'import' && state !== 'withdrawn' && !editedAt && !proposed && Boolean(author || profileId)

const isSame = (review: Review, { rating, title, body }: ReviewContent): boolean =>
  review.rating === rating && review.title === title && review.body === body

const rewrite = (tx: Tx, { id }: Review, content: ReviewContent) =>
  query(
    tx,
    `with kept as (
       insert into reviews.version (review_id, number, rating, title, body, ratings, about, replaced_at)
       select id, 1 + (select count(*) from reviews.version where review_id = $1), rating, title, body, ratings, about, $6
       from reviews.review where id = $1
     )
     update reviews.review set rating = $2, title = $3, body = $4, text_digest = $5 where id = $1`,
    [id, content.rating, content.title, content.body, textDigest(content) ?? null, tx.now],
  )
