import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class MentionUnknown extends NotFound {
  readonly code = 'mentions/mention-unknown'
  constructor() {
    super('There is no such mention, or the link is not whole.')
  }
}

/** What is asked for does not fit what was said of it. */
export class MentionElsewhere extends Conflict {
  readonly code = 'mentions/state-differs'
  constructor(state: string) {
    super(`That cannot be done while the mention is ${state}.`, { details: { state } })
  }
}

export class MentionInvalid extends Invalid {
  readonly code = 'mentions/invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}
