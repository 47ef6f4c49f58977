import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { reviewQuestionsFor } from '../catalog/index.ts'
import { findOrder } from '../orders/index.ts'
import { shopSettings } from '../shop/index.ts'
import { about } from './about-review.ts'
import { reviewPublished, reviewSubmitted } from './events.ts'
import { reviewColumns, reviewOf, type ReviewRow } from './find-review.ts'
import { textDigest } from './mark.ts'
import { keepMarks, marksFor, reviewsFrom } from './note-marks.ts'
import { checkPictures, claimPictures } from './pictures/claim-pictures.ts'
import { grantAll } from './pictures/grant-all.ts'
import { stopAsking } from './stop-asking.ts'
import { AlreadyReviewed, TooManyReviews } from './refusals.ts'
import type { Review, ReviewContent, ReviewSource, ReviewState } from './review.ts'
import { type Asker, networkOf } from './secret.ts'
import { isVerifiedOrder } from './verified-buyer.ts'
import { authorOf, type ReviewWish, written } from './written.ts'

export interface ReviewToSubmit extends ReviewWish {
  readonly productId: string
  readonly variantId?: string | undefined
  /** What she bought; absent for a review of what was not bought here, which never gets the badge. */
  readonly bought?: { readonly orderId: string; readonly lineId: string } | undefined
  /** Whether the order of the line gives the badge, where the caller has looked already. */
  readonly verified?: boolean | undefined
  readonly profileId: string
  readonly source: ReviewSource
  /** The name to show it under. */
  readonly author: string
  /** BCP 47, the language she writes in. */
  readonly locale: string
  /** What was offered to her for it. */
  readonly incentive?: string | undefined
  readonly asker: Asker
}

/** More than so many a day of things that were not bought, from one connection, are not taken. */
export const mostFromNetwork = 20

/**
 * Keeps somebody's review. With words it waits for a decision; stars alone, of something bought, show by themselves
 * after an hour (`publishStarsAlone`). Where the shop decides nothing, all show at once.
 *
 * One per order line, and one per person for what she did not buy here: the database says so.
 *
 * @throws {AlreadyReviewed}
 * @throws {ReviewInvalid} naming the first field that does not fit
 * @throws {TooManyReviews} at the 21st of unbought things from one connection within a day
 */
export async function submitReview(tx: Tx, submitted: ReviewToSubmit): Promise<Review> {
  const { bought, productId } = submitted
  const network = await networkOf(tx, submitted.asker)
  if (!bought && network && (await reviewsFrom(tx, network)) >= mostFromNetwork)
    throw new TooManyReviews(mostFromNetwork)
  const [asked, { reviews }, verified] = await Promise.all([
    reviewQuestionsFor(tx, [productId]),
    shopSettings(tx),
    bought ? (submitted.verified ?? isVerified(tx, bought.orderId)) : false,
  ])
  const content = written(submitted, { questions: asked.get(productId) ?? [], needsWords: !bought })
  await checkPictures(tx, content.mediaIds)
  const state = reviews.needDecision ? 'pending' : 'published'

  const reviewId = tx.newId()
  const author = authorOf(submitted.author)
  const marks = await marksFor(tx, { reviewId, ...content, network })
  const [review] = await Promise.all([
    write(tx, { ...submitted, id: reviewId, content, network, state, verified, author }),
    bought && stopAsking(tx, [{ lineId: bought.lineId, because: 'reviewed' }]),
  ])
  if (!review) throw new AlreadyReviewed()
  await claimPictures(tx, reviewId, content.mediaIds)
  await grantAll(tx, reviewId, content.mediaIds, submitted.scopes)
  if (marks.length > 0) await keepMarks(tx, reviewId, marks)
  await tx.publish(reviewSubmitted(about(review)))
  if (state === 'published') await tx.publish(reviewPublished({ ...about(review), ...shownFacts(review) }))
  return review
}

/** What its publication is announced with. */
export const shownFacts = ({ verified, mediaIds }: Review) => ({ verified, pictures: mediaIds.length })

async function isVerified(tx: Tx, orderId: string): Promise<boolean> {
  const order = await findOrder(tx, orderId)
  return order ? isVerifiedOrder(tx, order) : false
}

interface Row extends Omit<ReviewToSubmit, 'author'> {
  readonly id: string
  readonly content: ReviewContent
  readonly network: Buffer | undefined
  readonly state: ReviewState
  readonly verified: boolean
  readonly author: string
}

/** @returns nothing when there is one already */
async function write(tx: Tx, { content, ...row }: Row): Promise<Review | undefined> {
  const [made] = await query<ReviewRow>(
    tx,
    `insert into reviews.review (id, product_id, variant_id, order_id, line_id, profile_id, source, state, rating, title,
       body, author, locale, ratings, about, media_ids, incentive, verified, network, text_digest, created_at,
       waiting_since, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::uuid[], $17, $18, $19, $20, $21,
       case when $8 = 'pending' then $21::timestamptz end, case when $8 = 'published' then $21::timestamptz end)
     on conflict do nothing returning ${reviewColumns}`,
    [
      ...[row.id, row.productId, row.variantId ?? null, row.bought?.orderId ?? null, row.bought?.lineId ?? null],
      ...[row.profileId, row.source, row.state, content.rating, content.title, content.body, row.author, row.locale],
      ...[JSON.stringify(content.ratings), JSON.stringify(content.about), content.mediaIds, row.incentive || null],
      ...[row.verified, row.network ?? null, textDigest(content) ?? null, tx.now],
    ],
  )
  return made && reviewOf(made)
}
