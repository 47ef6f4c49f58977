import { Conflict, Forbidden, Invalid, NotFound } from '../../../kernel/refusal.ts'

export class ApprovalUnknown extends NotFound {
  readonly code = 'messaging/approval-unknown'
  constructor() {
    super('Nothing of this waits any more: somebody decided, or its time was over. Look at the list again.')
  }
}

export class OwnWords extends Forbidden {
  readonly code = 'messaging/own-words'
  constructor() {
    super('You wrote these words. Somebody else looks at them before they leave.')
  }
}

export class ApprovalNoteMissing extends Invalid {
  readonly code = 'messaging/approval-note-missing'
  constructor() {
    super('Say why, in 1 to 500 characters: whoever wrote it will read it.', { field: 'note' })
  }
}

/** Words of the shop itself have no author: a notice, a digest. */
export class NobodyToSendBackTo extends Conflict {
  readonly code = 'messaging/nobody-to-send-back-to'
  constructor() {
    super('These words come with the shop, so nobody can write them anew. Let them leave, or reject them.')
  }
}

export class ApprovalSettingsChangedMeanwhile extends Conflict {
  readonly code = 'messaging/approval-settings-changed-meanwhile'
  constructor() {
    super('Somebody else changed what waits for approval meanwhile. Load it again, then change it.')
  }
}

export class ApprovalInAdvanceUnknown extends NotFound {
  readonly code = 'messaging/approval-in-advance-unknown'
  constructor() {
    super('There is no such decision, or it was taken back.')
  }
}
