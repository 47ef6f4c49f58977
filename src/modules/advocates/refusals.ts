import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

/** She did nothing that counts, and was never invited. */
export class AdvocateUnknown extends NotFound {
  readonly code = 'advocates/advocate-unknown'
  constructor() {
    super('Nobody with this id takes part, or has done anything that counts yet.')
  }
}

export class LinkUnknown extends NotFound {
  readonly code = 'advocates/link-unknown'
  constructor() {
    super('Nobody takes part with this link.')
  }
}

export class NotInvited extends Conflict {
  readonly code = 'advocates/not-invited'
  constructor() {
    super('This is by invitation. We write to you when we would like to have you with us.')
  }
}

/** Staff do not ask again whoever said no or left; she herself may come back. */
export class SaidNo extends Conflict {
  readonly code = 'advocates/said-no'
  constructor() {
    super('She said no, or has left. She can come back by herself, and is not asked again.')
  }
}

export class CannotBeWrittenTo extends Conflict {
  readonly code = 'advocates/cannot-be-written-to'
  constructor() {
    super('She may not be written to, or has no address. Give her the link to the page yourself.')
  }
}

export class NotTakingPart extends Conflict {
  readonly code = 'advocates/not-taking-part'
  constructor() {
    super('She does not take part now.')
  }
}

export class TermsChanged extends Conflict {
  readonly code = 'advocates/terms-changed'
  constructor() {
    super('The terms have changed since you opened the page. Read them once more, please.')
  }
}

export class ProgrammeUnfit extends Invalid {
  readonly code = 'advocates/programme-unfit'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class RewardInvalid extends Invalid {
  readonly code = 'advocates/reward-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}
