import { days, later } from '../../kernel/clock.ts'
import type { Module } from '../../kernel/module.ts'
import type { ReviewAsker } from './ask.ts'
import { forgetUnconfirmed } from './confirm-review.ts'
import { forgetNetworks } from './forget-reviewer.ts'
import { reviews } from './migrations/0001-reviews.ts'
import { tally } from './migrations/0002-tally.ts'
import { requests } from './migrations/0003-requests.ts'
import { followOrders } from './reactions.ts'
import { sendRequests } from './send-requests.ts'
import { publishStarsAlone } from './stars-alone.ts'

export { aboutOfProfile } from './about-of-profile.ts'
export { askForSecondOpinion } from './appeal.ts'
export { type AskChannel, askChannels, type AskedLine, type Asking, type ReviewAsker } from './ask.ts'
export { confirmReview, type GuestReview, setReviewAside } from './confirm-review.ts'
export { countReviews, type ReviewCounts } from './count-reviews.ts'
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
export { listRelevant, type RelevantSearch } from './list-relevant.ts'
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
  rankByRelevance,
  type Relevant,
  type RelevanceReason,
  relevanceReasons,
  type ReviewVisit,
} from './relevance.ts'
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
export { delaysOf, setAskDelay } from './plan-requests.ts'
export { requestFunnel, type RequestFunnel } from './request-funnel.ts'
export {
  noteOpened,
  openRequest,
  reviewByRequest,
  type RequestedReview,
  type RequestForm,
  reviewOfEditToken,
} from './request-link.ts'
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
export { shownName } from './shown-name.ts'
export { type ReviewToSubmit, submitReview } from './submit-review.ts'
export { unvoteHelpful, type Vote, votedFor, voteHelpful } from './vote.ts'
export { withdrawReview } from './withdraw-review.ts'
export type { ReviewWish } from './written.ts'

/** @param ports who asks for reviews, on each channel */
export const reviewsModule = (ports: { askers: readonly ReviewAsker[] }): Module => ({
  name: 'reviews',
  migrations: [reviews, tally, requests],
  consumers: [followOrders],
  recurring: [
    { name: 'reviews.send-requests', everySeconds: 300, run: (edge) => sendRequests(edge, ports.askers) },
    {
      name: 'reviews.publish-stars-alone',
      everySeconds: 300,
      run: (edge) => edge.inTransaction(publishStarsAlone),
    },
    {
      name: 'reviews.forget',
      everySeconds: 3_600,
      run: (edge) =>
        edge.inTransaction(async (tx) => {
          await forgetNetworks(tx, later(tx.now, -days(30)))
          await forgetUnconfirmed(tx)
        }),
    },
  ],
})
