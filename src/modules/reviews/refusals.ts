import { Conflict, Forbidden, Invalid, NotFound } from '../../kernel/refusal.ts'
import { canMove, type ReviewState } from './review.ts'

export class ReviewUnknown extends NotFound {
  readonly code = 'reviews/review-unknown'
  constructor() {
    super('There is no such review. It may have been taken back.')
  }
}

export class ReviewInvalid extends Invalid {
  readonly code = 'reviews/review-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class AlreadyReviewed extends Conflict {
  readonly code = 'reviews/already-reviewed'
  constructor() {
    super('You have reviewed this already. Sign in to change what you wrote; thank you for it.')
  }
}

export class RequestLinkUnknown extends NotFound {
  readonly code = 'reviews/request-link-unknown'
  constructor() {
    super('This link is not complete. Please open it from the mail again.')
  }
}

export class RequestOver extends Conflict {
  readonly code = 'reviews/request-over'
  constructor() {
    super('This order was called off or sent back, so there is nothing to review any more.')
  }
}

export class ConfirmationUnknown extends NotFound {
  readonly code = 'reviews/confirmation-unknown'
  constructor() {
    super('This link has been used or is older than a week. Write your review again, and we send you a new one.')
  }
}

export class NotYours extends Forbidden {
  readonly code = 'reviews/not-yours'
  constructor() {
    super('Only who wrote a review can change it. Sign in with the address you wrote it with.')
  }
}

export class OwnReview extends Conflict {
  readonly code = 'reviews/own-review'
  constructor() {
    super('This is your own review; others say whether it helped them.')
  }
}

export class NotPublished extends Conflict {
  readonly code = 'reviews/not-published'
  constructor() {
    super('This review is not shown at the moment.')
  }
}

export class TooManyReviews extends Conflict {
  readonly code = 'reviews/too-many-reviews'
  constructor(most: number) {
    super(`More than ${most} reviews came from your connection today. Please come back tomorrow.`)
  }
}

export class PictureUnknown extends NotFound {
  readonly code = 'reviews/picture-unknown'
  constructor() {
    super('This review has no such picture. Its author may have taken it out.')
  }
}

export class TooManyPictures extends Conflict {
  readonly code = 'reviews/too-many-pictures'
  constructor(most: number) {
    super(`More than ${most} pictures came from your connection today. Please send the others tomorrow.`)
  }
}

export class RightsAsked extends Conflict {
  readonly code = 'reviews/rights-asked'
  constructor() {
    super('She was asked for these pictures already and has not answered. She is not asked twice.')
  }
}

export class RightsNotAskable extends Conflict {
  readonly code = 'reviews/rights-not-askable'
  constructor() {
    super('She may not be written to: she did not agree to it, said no, or is no longer known.')
  }
}

export class TooManyVotes extends Conflict {
  readonly code = 'reviews/too-many-votes'
  constructor() {
    super('Many votes for this review came from your connection already, so this one is not counted.')
  }
}

/** The review is not where the wish can begin: nothing to decide, nothing to appeal against. */
export class ReviewStateDiffers extends Conflict {
  readonly code = 'reviews/state-differs'
  declare readonly details: { state: ReviewState }
  constructor(state: ReviewState, message: string) {
    super(message, { details: { state } })
  }
}

/** @throws {ReviewStateDiffers} when the table of moves does not lead there */
export function checkMove(from: ReviewState, to: ReviewState): void {
  if (!canMove(from, to)) throw new ReviewStateDiffers(from, `A review that is ${from} cannot become ${to}.`)
}

/** What stands in the queue has changed since it was read. */
export class WordsChanged extends Conflict {
  readonly code = 'reviews/words-changed'
  constructor() {
    super('Its author has changed the words since you read them. Read them again, then decide.', {
      field: 'waitingSince',
    })
  }
}

export class SecondOpinionNeeded extends Forbidden {
  readonly code = 'reviews/second-opinion-needed'
  constructor() {
    super('You have decided on this review before. A second opinion is somebody else’s.')
  }
}

export class DecisionInvalid extends Invalid {
  readonly code = 'reviews/decision-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}
