import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

const ofReview = {
  reviewId: z.uuid(),
  productId: z.uuid(),
  profileId: z.uuid().optional(),
  orderId: z.uuid().optional(),
}

/** NOTE: without stars. Whoever decides must not learn them, and staff can read the log. */
export const reviewSubmitted = defineEvent('reviews.review-submitted', z.object(ofReview))

/** It shows from now on; `verified` as it is then. */
export const reviewPublished = defineEvent(
  'reviews.review-published',
  z.object({ ...ofReview, verified: z.boolean(), pictures: z.int() }),
)
export const reviewRejected = defineEvent('reviews.review-rejected', z.object({ ...ofReview, reason: z.string() }))

/** New words of it will not show; those that showed before still do. */
export const reviewEditRejected = defineEvent(
  'reviews.review-edit-rejected',
  z.object({ ...ofReview, reason: z.string() }),
)

/** Its author took it back. */
export const reviewWithdrawn = defineEvent('reviews.review-withdrawn', z.object(ofReview))

/** What shows of it is different: words, stars, badge. */
export const reviewChanged = defineEvent('reviews.review-changed', z.object(ofReview))

/** The shop answered, or changed its answer. */
export const reviewReplied = defineEvent('reviews.review-replied', z.object(ofReview))

/** Somebody found it helpful, or takes that back; `helpful` is how many do now, `profileId` its author. */
export const reviewFoundHelpful = defineEvent(
  'reviews.review-found-helpful',
  z.object({ ...ofReview, helpful: z.int().min(0) }),
)
