import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { about } from './about-review.ts'
import { replace } from './edit-review.ts'
import { reviewChanged, reviewEditRejected, reviewPublished, reviewRejected } from './events.ts'
import { lockReview } from './find-review.ts'
import { checkMove } from './refusals.ts'
import { shownFacts } from './submit-review.ts'

export interface Decided {
  readonly reviewId: string
  readonly outcome: 'publish' | 'reject'
  readonly reason: string | undefined
  /** It is about new words of a review that shows. */
  readonly isEdit: boolean
}

/** Carries out what was decided: shows the words, or does not. For a locked review, after the decision was recorded. */
export async function showDecided(tx: Tx, decided: Decided): Promise<void> {
  const { isEdit, outcome } = decided
  if (isEdit) return outcome === 'publish' ? takeOver(tx, decided) : drop(tx, decided)
  return outcome === 'publish' ? publish(tx, decided) : reject(tx, decided)
}

async function publish(tx: Tx, { reviewId }: Decided): Promise<void> {
  const before = await lockReview(tx, reviewId)
  if (before.state === 'published') return
  checkMove(before.state, 'published')
  await query(
    tx,
    `update reviews.review set state = 'published', published_at = coalesce(published_at, $2), waiting_since = null,
       appealed_at = null, not_by = null where id = $1`,
    [reviewId, tx.now],
  )
  const review = await lockReview(tx, reviewId)
  await tx.publish(reviewPublished({ ...about(review), ...shownFacts(review) }))
}

/** An appeal that was refused stays on the review, so that there is no third. */
async function reject(tx: Tx, { reviewId, reason }: Decided): Promise<void> {
  checkMove((await lockReview(tx, reviewId)).state, 'rejected')
  await query(tx, `update reviews.review set state = 'rejected', waiting_since = null, not_by = null where id = $1`, [
    reviewId,
  ])
  await tx.publish(reviewRejected({ ...about(await lockReview(tx, reviewId)), reason: reason! }))
}

async function takeOver(tx: Tx, { reviewId }: Decided): Promise<void> {
  const review = await lockReview(tx, reviewId)
  await replace(tx, review, review.proposed!, { waits: false })
  await tx.publish(reviewChanged(about(review)))
}

/** The words that showed before still do. */
async function drop(tx: Tx, { reviewId, reason }: Decided): Promise<void> {
  await query(tx, 'update reviews.review set proposed = null, waiting_since = null, not_by = null where id = $1', [
    reviewId,
  ])
  await tx.publish(reviewEditRejected({ ...about(await lockReview(tx, reviewId)), reason: reason! }))
}
