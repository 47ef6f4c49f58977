import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class PieceUnknown extends NotFound {
  readonly code = 'content/piece-unknown'
  constructor() {
    super('There is no such piece.')
  }
}

/** What is asked for does not fit the state of the piece. */
export class PieceElsewhere extends Conflict {
  readonly code = 'content/state-differs'
  constructor(state: string) {
    super(`That cannot be done while the piece is ${state}.`, { details: { state } })
  }
}

/** Its author does not allow it, or does not any more. */
export class RightsMissing extends Conflict {
  readonly code = 'content/rights-missing'
  constructor() {
    super('Its author has not allowed this picture to be shown there.')
  }
}

export class PieceUnfit extends Invalid {
  readonly code = 'content/unfit'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}
