import type { Review } from './review.ts'

/** What every event of a review says. */
export const about = ({ id: reviewId, productId, profileId, orderId }: Review) => ({
  reviewId,
  productId,
  ...(profileId && { profileId }),
  ...(orderId && { orderId }),
})
