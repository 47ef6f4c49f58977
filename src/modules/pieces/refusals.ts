import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class PieceUnknown extends NotFound {
  readonly code = 'pieces/piece-unknown'
  constructor() {
    super('There is no such piece.')
  }
}

/** What is asked for does not fit the state of the piece. */
export class PieceElsewhere extends Conflict {
  readonly code = 'pieces/state-differs'
  constructor(state: string) {
    super(`That cannot be done while the piece is ${state}.`, { details: { state } })
  }
}

/** Its author does not allow it, or does not any more. */
export class RightsMissing extends Conflict {
  readonly code = 'pieces/rights-missing'
  constructor() {
    super('Its author has not allowed this picture to be shown there.')
  }
}

export class PieceUnfit extends Invalid {
  readonly code = 'pieces/unfit'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}
