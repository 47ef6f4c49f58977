import { isDeepStrictEqual } from 'node:util'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { reviewQuestionsFor } from '../catalog/index.ts'
import { isSamePerson } from '../profiles/index.ts'
import { shopSettings } from '../shop/index.ts'
import { about } from './about-review.ts'
import { reviewChanged, reviewPublished } from './events.ts'
import { lockReview } from './find-review.ts'
import { textDigest } from './mark.ts'
import { noteMarks } from './note-marks.ts'
import { NotYours, ReviewStateDiffers } from './refusals.ts'
import type { Review, ReviewContent } from './review.ts'
import { type Asker, networkOf } from './secret.ts'
import { checkPictures, claimPictures } from './pictures/claim-pictures.ts'
import { grantAll } from './pictures/grant-all.ts'
import { shownFacts } from './submit-review.ts'
import { type ReviewWish, written } from './written.ts'

export interface ReviewEdit extends ReviewWish {
  readonly reviewId: string
  /** Whose it must be; left out where a signed edit token has proved it. */
  readonly profileId?: string | undefined
  readonly asker: Asker
}

/**
 * Changes a review; what it said before is kept as history. The same again changes nothing. Pictures left out stay.
 *
 * New stars and answers of a published review count at once. New words of it wait for a decision, while the old ones
 * show; words added to stars alone make the whole wait, because whoever decides must not find its stars on the page. A
 * rejected review waits again.
 *
 * @throws {ReviewUnknown}
 * @throws {NotYours}
 * @throws {ReviewStateDiffers} once she has withdrawn it
 * @throws {ReviewInvalid} naming the first field that does not fit
 */
export async function editReview(tx: Tx, edit: ReviewEdit): Promise<Review> {
  const review = await lockReview(tx, edit.reviewId)
  await checkAuthor(tx, review, edit)
  if (review.state === 'withdrawn') throw new ReviewStateDiffers(review.state, 'You took this review back for good.')
  const questions = (await reviewQuestionsFor(tx, [review.productId])).get(review.productId) ?? []
  const { mediaIds = (review.proposed ?? review).mediaIds } = edit
  const content = written({ ...edit, mediaIds }, { questions, needsWords: !review.lineId })
  await checkPictures(tx, content.mediaIds, review.id)
  await claimPictures(tx, review.id, content.mediaIds)
  await grantAll(tx, review.id, content.mediaIds, edit.scopes)
  if (isDeepStrictEqual(content, review.proposed ?? contentOf(review))) return review

  const { reviews } = await shopSettings(tx)
  const isShown = review.state === 'published'
  const needsDecision = reviews.needDecision && (!isShown || hasOtherWords(review, content))
  if (isShown && needsDecision && hasWords(review)) await propose(tx, review, content)
  else await replace(tx, review, content, { waits: needsDecision })
  await noteMarks(tx, { reviewId: review.id, ...content, network: await networkOf(tx, edit.asker) })
  const edited = await lockReview(tx, review.id)
  await announce(tx, review, edited)
  return edited
}

/** @throws {NotYours} */
export async function checkAuthor(
  read: Read,
  review: Review,
  { profileId }: { profileId?: string | undefined },
): Promise<void> {
  if (profileId !== undefined && !(await isSamePerson(read, profileId, review.profileId))) throw new NotYours()
}

export const contentOf = ({ rating, title, body, ratings, about: told, mediaIds }: Review): ReviewContent => ({
  ...{ rating, title, body, ratings, about: told, mediaIds },
})

const hasWords = ({ title, body, mediaIds }: ReviewContent) => Boolean(title || body || mediaIds.length)

/** Taking words or pictures away shows nothing that was not decided upon. */
function hasOtherWords(review: Review, next: ReviewContent): boolean {
  const isShown = (text: string, before: string) => text === '' || text === before
  const pictures = next.mediaIds.every((id) => review.mediaIds.includes(id))
  return !isShown(next.title, review.title) || !isShown(next.body, review.body) || !pictures
}

const propose = (tx: Tx, { id }: Review, content: ReviewContent) =>
  query(
    tx,
    `update reviews.review set proposed = $2, waiting_since = $3, text_digest = $4, not_by = null where id = $1`,
    [id, JSON.stringify(content), tx.now, textDigest(content) ?? null],
  )

/** Has a review say something else, and keeps what it said. For a locked review. */
export async function replace(
  tx: Tx,
  review: Review,
  content: ReviewContent,
  { waits }: { waits: boolean },
): Promise<void> {
  await query(
    tx,
    `with kept as (
       insert into reviews.version (review_id, number, rating, title, body, ratings, about, replaced_at)
       select id, 1 + (select count(*) from reviews.version where review_id = $1), rating, title, body, ratings, about, $8
       from reviews.review where id = $1
     )
     update reviews.review set rating = $2, title = $3, body = $4, ratings = $5, about = $6, media_ids = $7::uuid[],
       edited_at = $8, proposed = null, text_digest = $9,
       state = case when $10 then 'pending' else 'published' end,
       waiting_since = case when $10 then $8::timestamptz end,
       published_at = case when $10 then published_at else coalesce(published_at, $8) end,
       not_by = null, appealed_at = null
     where id = $1`,
    [
      ...[review.id, content.rating, content.title, content.body, JSON.stringify(content.ratings)],
      ...[JSON.stringify(content.about), content.mediaIds, tx.now, textDigest(content) ?? null, waits],
    ],
  )
}

async function announce(tx: Tx, before: Review, after: Review): Promise<void> {
  if (after.state !== 'published' || after.proposed) return
  if (before.state === 'published') await tx.publish(reviewChanged(about(after)))
  else await tx.publish(reviewPublished({ ...about(after), ...shownFacts(after) }))
}
