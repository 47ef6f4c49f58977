import { days, later } from '../../kernel/clock.ts'
import type { Module } from '../../kernel/module.ts'
import { forgetNetworks } from './forget-reviewer.ts'
import { reviews } from './migrations/0001-reviews.ts'
import { tally } from './migrations/0002-tally.ts'
import { followOrders } from './reactions.ts'

export { askForSecondOpinion } from './appeal.ts'
export { decideReview, type DecisionToMake } from './decide-review.ts'
export { type Decision, type DecisionOutcome, decisionOutcomes, type RejectReason, rejectReasons } from './decision.ts'
export { editReview, type ReviewEdit } from './edit-review.ts'
export {
  reviewChanged,
  reviewPublished,
  reviewRejected,
  reviewReplied,
  reviewSubmitted,
  reviewWithdrawn,
} from './events.ts'
export { findReview, reviewsOfLines, reviewsOfProfile } from './find-review.ts'
export { forgetReviewer } from './forget-reviewer.ts'
export { type DecidedReview, type DecidedSearch, listDecided } from './list-decided.ts'
export { type DecisionSearch, listDecisions } from './list-decisions.ts'
export { listQueue, type QueuePlace, type WaitingBecause, type WaitingReview } from './list-queue.ts'
export {
  listReviews,
  placeAfter,
  type ReviewFilter,
  type ReviewPlace,
  type ReviewSearch,
  type ReviewSort,
  reviewSorts,
  sortRules,
} from './list-reviews.ts'
export { type Mark, type MarkKind, markKinds } from './mark.ts'
export { type FitFeedback, type Histogram, noRating, type Rating, ratingsOf, shopRating } from './rating.ts'
export {
  AlreadyReviewed,
  ConfirmationUnknown,
  DecisionInvalid,
  NotPublished,
  NotYours,
  OwnReview,
  RequestLinkUnknown,
  RequestOver,
  ReviewInvalid,
  ReviewStateDiffers,
  ReviewUnknown,
  SecondOpinionNeeded,
  TooManyReviews,
  TooManyVotes,
  WordsChanged,
} from './refusals.ts'
export { removeReply, type ReplyToWrite, replyToReview } from './reply-to-review.ts'
export { type ReportReason, reportReasons, reportReview, type ReviewReport } from './report-review.ts'
export {
  canMove,
  type Review,
  type ReviewAbout,
  type ReviewContent,
  reviewLimits,
  reviewMoves,
  type ReviewRatings,
  type ReviewSource,
  type ReviewState,
  reviewStates,
  type ShownReply,
  type ShownReview,
} from './review.ts'
export { type ReviewOfShopper, reviewAsShopper } from './review-as-shopper.ts'
export { type AnsweredQuestion, fitOf, type ReviewSummary, reviewSummary } from './review-summary.ts'
export type { Asker } from './secret.ts'
export { shopCounts, type ShopCounts } from './shop-counts.ts'
export { shownName } from './shown-name.ts'
export { type ReviewToSubmit, submitReview } from './submit-review.ts'
export { unvoteHelpful, type Vote, votedFor, voteHelpful } from './vote.ts'
export { withdrawReview } from './withdraw-review.ts'
export type { ReviewWish } from './written.ts'

export const reviewsModule: Module = {
  name: 'reviews',
  migrations: [reviews, tally],
  consumers: [followOrders],
  recurring: [
    {
      name: 'reviews.forget-networks',
      everySeconds: 3_600,
      run: (edge) => edge.inTransaction((tx) => forgetNetworks(tx, later(tx.now, -days(30)))),
    },
  ],
}
