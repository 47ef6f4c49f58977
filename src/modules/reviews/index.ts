import { days, later } from '../../kernel/clock.ts'
import type { Edge, Module, Recurring } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { ReviewAsker } from './ask.ts'
import { forgetLinkWishes } from './ask-for-link.ts'
import { forgetUnconfirmed } from './confirm-review.ts'
import { forgetNetworks } from './forget-reviewer.ts'
import { reviews } from './migrations/0001-reviews.ts'
import { tally } from './migrations/0002-tally.ts'
import { requests } from './migrations/0003-requests.ts'
import { questions } from './migrations/0007-questions.ts'
import { forgetAskers } from './questions/forget-posts.ts'
import { inviteOwners } from './questions/invite-owners.ts'
import type { QuestionMailer } from './questions/question-mail.ts'
import { tellAskers } from './questions/tell-askers.ts'
import { imported } from './migrations/0008-imported.ts'
import { pictures } from './migrations/0004-pictures.ts'
import { pictureRights } from './migrations/0005-picture-rights.ts'
import { hotspots } from './migrations/0006-hotspots.ts'
import { forgetUnusedPictures } from './pictures/remove-pictures.ts'
import { facets } from './migrations/0011-facets.ts'
import { ownLinks } from './migrations/0012-own-links.ts'
import { grantedPlaces } from './migrations/0013-granted-places.ts'
import { terms } from './migrations/0014-terms.ts'
import { keptSecret } from './migrations/0015-kept-secret.ts'
import { broughtPictures } from './migrations/0016-brought-pictures.ts'
import { askingByChannels } from './migrations/0020-asking-by-channels.ts'
import { sinceTopics } from './migrations/since-topics.ts'
import { noteTerms } from './terms/note-terms.ts'
import { followOrders, followPictures } from './reactions.ts'
import { sendRequests } from './send-requests.ts'
import { publishStarsAlone } from './stars-alone.ts'
import { personal } from './personal-data.ts'

export { adviseSize, type SizeQuestions, sizeQuestionsOf, type SizeWish } from './advise-size.ts'
export { aboutOfProfile } from './about-of-profile.ts'
export { askForSecondOpinion } from './appeal.ts'
export { type AskChannel, askChannels, type Asked, type AskedLine, type Asking, type ReviewAsker } from './ask.ts'
export { askOtherwise } from './ask-otherwise.ts'
export { type AlsoAsked, askedTogether } from './asked-together.ts'
export { bestRated } from './best-rated.ts'
export { changeImportedReview } from './change-imported.ts'
export { askForLink, type LinkWish } from './ask-for-link.ts'
export { confirmReview, type GuestReview, setReviewAside } from './confirm-review.ts'
export { countReviews, type ReviewCounts } from './count-reviews.ts'
export { decideReview, type DecisionToMake } from './decide-review.ts'
export { type Decision, type DecisionOutcome, decisionOutcomes, type RejectReason, rejectReasons } from './decision.ts'
export { discloseIncentive } from './disclose-incentive.ts'
export { editReview, type ReviewEdit } from './edit-review.ts'
export {
  reviewChanged,
  reviewEditRejected,
  reviewFoundHelpful,
  reviewPublished,
  reviewRejected,
  reviewReplied,
  reviewSubmitted,
  reviewWithdrawn,
} from './events.ts'
export { type LastReview, lastReviewsOfPeople, type ShownStars, shownStarsOf } from './stars-of-reviews.ts'
export { findReview, reviewsOfLines, reviewsOfProfile } from './find-review.ts'
export { importReview, type ReviewToImport } from './import-review.ts'
export { forgetReviewer } from './forget-reviewer.ts'
export { type DecidedReview, type DecidedSearch, listDecided } from './list-decided.ts'
export { type DecisionSearch, listDecisions } from './list-decisions.ts'
export { answersLike, likenesses, type Likeness } from './like-me.ts'
export { listRelevant, type RelevantSearch } from './list-relevant.ts'
export { listQueue, type QueuePlace, type WaitingBecause, type WaitingReview } from './list-queue.ts'
export { listPublished, listReviewedProducts, type PublishedReview } from './list-published.ts'
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
export { listToTakeAlong, type ReviewToTakeAlong } from './list-to-take-along.ts'
export { type Mark, type MarkKind, markKinds } from './mark.ts'
export { type FitFeedback, type Histogram, noRating, type Rating, ratingsOf, shopRating } from './rating.ts'
export { askForRights, reviewOfRightsToken, type RightsToAsk, rightsToken } from './pictures/ask-for-rights.ts'
export { bringPictures } from './pictures/bring-pictures.ts'
export { countBrought } from './pictures/count-brought.ts'
export { grantRights, type RightsGrant } from './pictures/grant-rights.ts'
export { keepPicture, keepSentVideo, mostPicturesFromNetwork } from './pictures/keep-picture.ts'
export {
  type CustomerPicture,
  findPicture,
  type GalleryPlace,
  type GallerySearch,
  listPictures,
} from './pictures/list-pictures.ts'
export { mayShow } from './pictures/may-show.ts'
export {
  type PicturePlace,
  type PictureScope,
  pictureScopes,
  type RightsState,
  rightsStates,
  rightsWording,
} from './pictures/rights.ts'
export { type Hotspot, hotspotsOf, mostHotspots, tagProducts } from './pictures/tag-products.ts'
export { type PictureRights, rightsOf } from './pictures/rights-of.ts'
export { type PictureDecision, refusePicture, restorePicture } from './pictures/refuse-picture.ts'
export { type RefusedPicture, refusedPictures } from './pictures/refused-pictures.ts'
export { chosenForMails, proofForMails } from './proof/proof-for-mails.ts'
export { proofOfGoods } from './proof/proof-of-goods.ts'
export { type Quote, quoteFrom, quotePictures } from './proof/quote.ts'
export { quotesHtml, quotesText } from './proof/quotes-in-mail.ts'
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
  PictureUnknown,
  RequestLinkUnknown,
  RequestOver,
  RightsAsked,
  RightsNotAskable,
  ReviewInvalid,
  ReviewStateDiffers,
  ReviewUnknown,
  SecondOpinionNeeded,
  TooManyPictures,
  TooManyReviews,
  TooManyVotes,
  WordsChanged,
} from './refusals.ts'
export { noteTopics, type TopicsOfReview } from './note-topics.ts'
export { delaysOf, setAskDelay } from './plan-requests.ts'
export { type ChannelFunnel, requestFunnel, type RequestFunnel } from './request-funnel.ts'
export {
  noteOpened,
  editTokenBehind,
  openRequest,
  reviewByRequest,
  type RequestedReview,
  type RequestForm,
  reviewOfEditToken,
} from './request-link.ts'
export { shownReviewsOf } from './shown-reviews-of.ts'
export { removeReply, type ReplyToWrite, replyToReview } from './reply-to-review.ts'
export { type ReportReason, reportReasons, reportReview, type ReviewReport } from './report-review.ts'
export {
  canMove,
  type Imported,
  originNames,
  type Review,
  type ReviewAbout,
  type ReviewContent,
  reviewLimits,
  reviewMoves,
  type ReviewOrigin,
  reviewOrigins,
  type ReviewRatings,
  type ReviewSource,
  type ReviewState,
  reviewStates,
  type ShownReply,
  type ShownReview,
} from './review.ts'
export { type ReviewOfShopper, reviewAsShopper } from './review-as-shopper.ts'
export { peopleScopes, type SizeAdvice, type SizeDoubt, sizeDoubts } from './size-advice.ts'
export { type AnsweredQuestion, fitOf, type ReviewSummary, reviewSummary, type TopicCount } from './review-summary.ts'
export { type Asker, networkOf } from './secret.ts'
export { shownName } from './shown-name.ts'
export { type ReviewToSubmit, submitReview } from './submit-review.ts'
export { unvoteHelpful, type Vote, votedFor, voteHelpful } from './vote.ts'
export { withdrawReview } from './withdraw-review.ts'
export type { ReviewWish } from './written.ts'

export { answerAsStaff, removeStaffAnswer } from './questions/answer-as-staff.ts'
export { type AnswerToGive, answerQuestion } from './questions/answer-question.ts'
export { type Asking as QuestionAsked, askQuestion, type QuestionToAsk } from './questions/ask-question.ts'
export { countPosts, type PostCounts } from './questions/count-posts.ts'
export { decidePost, type PostDecision } from './questions/decide-post.ts'
export { editPost, postOfEditToken } from './questions/edit-post.ts'
export { findPost } from './questions/find-post.ts'
export { followQuestion, questionOfFollowToken } from './questions/follow-question.ts'
export { answerByInvitation, type InvitationForm, openInvitation } from './questions/invitation-link.ts'
export { type AskedQuestion, listAsked } from './questions/list-asked.ts'
export { listPostQueue, type WaitingPost } from './questions/list-post-queue.ts'
export {
  countQuestions,
  listQuestions,
  placeAfterQuestion,
  type QuestionPlace,
  questionRules,
  type QuestionSearch,
} from './questions/list-questions.ts'
export { type OpenPost, openPostsOf } from './questions/open-posts-of.ts'
export { ownershipOf } from './questions/owner.ts'
export {
  type Follow,
  follows,
  type Post,
  type PostKind,
  postKinds,
  postLimits,
  postRoles,
  type ShownAnswer,
  type ShownQuestion,
} from './questions/post.ts'
export { postChanged, postPublished, postRejected, postWithdrawn } from './questions/post-events.ts'
export {
  AlreadyAnswered,
  EnoughAnswers,
  NotAnOwner,
  OwnAnswer,
  PostLinkUnknown,
  PostNotShown,
  PostUnknown,
  QuestionsOff,
  TooManyAnswerVotes,
  TooManyPosts,
  UndoOver,
} from './questions/post-refusals.ts'
export type { AskerToTell, OwnerToAsk, QuestionMailer } from './questions/question-mail.ts'
export { reportPost } from './questions/report-post.ts'
export { similarQuestions, tellingWords } from './questions/similar-questions.ts'
export { undoDecision } from './questions/undo-decision.ts'
export { type AnswerVote, unvoteAnswer, voteAnswer, votedAnswers } from './questions/vote-answer.ts'
export { whyRejected } from './questions/why-rejected.ts'
export { withdrawPost } from './questions/withdraw-post.ts'

/** @param ports who asks for reviews, on each channel; and who writes the mails of questions, which stay away without */
export const reviewsModule = (ports: { askers: readonly ReviewAsker[]; mailer?: QuestionMailer }): Module => ({
  name: 'reviews',
  personal,
  migrations: [
    ...[reviews, tally, requests, pictures, pictureRights, hotspots, questions, imported, facets, ownLinks],
    ...[grantedPlaces, terms, keptSecret, broughtPictures, askingByChannels, ...sinceTopics],
  ],
  consumers: [followOrders, followPictures],
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
          await forgetAskers(tx)
          await forgetUnusedPictures(tx)
          await forgetLinkWishes(tx)
        }),
    },
    {
      name: 'reviews.note-terms',
      everySeconds: 60,
      run: async (edge) => {
        while (await edge.inTransaction(noteTerms));
      },
    },
    ...mailsOfQuestions(ports.mailer),
  ],
})

const mailsOfQuestions = (mailer: QuestionMailer | undefined): readonly Recurring[] =>
  mailer
    ? [
        {
          name: 'reviews.invite-owners',
          everySeconds: 300,
          run: (edge) => untilNone(edge, (tx) => inviteOwners(tx, mailer)),
        },
        {
          name: 'reviews.tell-askers',
          everySeconds: 60,
          run: (edge) => untilNone(edge, (tx) => tellAskers(tx, mailer)),
        },
      ]
    : []

async function untilNone(edge: Edge, work: (tx: Tx) => Promise<number>): Promise<void> {
  while ((await edge.inTransaction(work)) > 0);
}
