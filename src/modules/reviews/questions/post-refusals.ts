import { Conflict, Forbidden, NotFound } from '../../../kernel/refusal.ts'
import { postLimits } from './post.ts'

export class PostUnknown extends NotFound {
  readonly code = 'reviews/post-unknown'
  constructor() {
    super('There is no such question or answer. It may have been taken back.')
  }
}

export class PostNotShown extends Conflict {
  readonly code = 'reviews/post-not-shown'
  constructor() {
    super('This is not shown at the moment.')
  }
}

export class PostLinkUnknown extends NotFound {
  readonly code = 'reviews/post-link-unknown'
  constructor() {
    super('This link is not complete. Please open it from the mail again.')
  }
}

export class QuestionsOff extends Conflict {
  readonly code = 'reviews/questions-off'
  constructor() {
    super('This shop takes no questions on its pages. Please write to us.')
  }
}

export class NotAnOwner extends Forbidden {
  readonly code = 'reviews/not-an-owner'
  constructor() {
    super('Here those answer who bought it in this shop. Sign in with the address you ordered with.')
  }
}

export class AlreadyAnswered extends Conflict {
  readonly code = 'reviews/already-answered'
  constructor() {
    super('You have answered this already; thank you for it.')
  }
}

export class EnoughAnswers extends Conflict {
  readonly code = 'reviews/enough-answers'
  constructor() {
    super(`There are ${postLimits.answers} answers to this already. Say which of them helped.`)
  }
}

export class TooManyPosts extends Conflict {
  readonly code = 'reviews/too-many-posts'
  constructor(most: number) {
    super(`More than ${most} came from you today. Please come back tomorrow.`)
  }
}

export class OwnAnswer extends Conflict {
  readonly code = 'reviews/own-answer'
  constructor() {
    super('This is your own answer; others say whether it helped them.')
  }
}

export class TooManyAnswerVotes extends Conflict {
  readonly code = 'reviews/too-many-answer-votes'
  constructor() {
    super('Many votes for this answer came from your connection already, so this one is not counted.')
  }
}

export class UndoOver extends Conflict {
  readonly code = 'reviews/undo-over'
  constructor() {
    super('This decision can no longer be taken back: ten minutes are over, or something came of it.')
  }
}
