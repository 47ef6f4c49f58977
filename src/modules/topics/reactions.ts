import { type Consumer, on } from '../../kernel/module.ts'
import { reviewChanged, reviewPublished, reviewRejected, reviewWithdrawn } from '../reviews/index.ts'
import { listenToReview } from './listen-to-review.ts'

/**
 * Follows what reviews say: shown, reworded, taken away by a decision or by their authors.
 *
 * NOTE another name has every review of the log read anew; for when they are read otherwise than before.
 */
export const followReviews: Consumer = {
  name: 'topics.3',
  reactions: [
    on(reviewPublished, (tx, { data }) => listenToReview(tx, data.reviewId)),
    on(reviewChanged, (tx, { data }) => listenToReview(tx, data.reviewId)),
    on(reviewRejected, (tx, { data }) => listenToReview(tx, data.reviewId)),
    on(reviewWithdrawn, (tx, { data }) => listenToReview(tx, data.reviewId)),
  ],
}
