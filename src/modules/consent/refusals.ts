import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class LinkUnknown extends NotFound {
  readonly code = 'consent/link-unknown'
  constructor() {
    super('This link is not complete. Please open it from the mail again, or write to us and we do it for you.')
  }
}

export class ConfirmationExpired extends Conflict {
  readonly code = 'consent/confirmation-expired'
  constructor() {
    super('This link no longer counts. Say once more that you want our news, and we send you a new one.')
  }
}

export class EvidenceTooLarge extends Invalid {
  readonly code = 'consent/evidence-too-large'
  constructor() {
    super('The evidence of a consent is at most 2,000 bytes of JSON.', { field: 'evidence' })
  }
}

export class ReasonMissing extends Invalid {
  readonly code = 'consent/reason-missing'
  constructor() {
    super('Say why you change this for her, in 1 to 500 characters: it is kept as proof.', { field: 'reason' })
  }
}

export class SuppressionUnknown extends NotFound {
  readonly code = 'consent/suppression-unknown'
  constructor() {
    super('This address is not on the list of those that are not written to.')
  }
}

export class ComplaintStands extends Conflict {
  readonly code = 'consent/complaint-stands'
  constructor() {
    super('She called our mail spam, which only she can take back. When she asks to, lift it on her own page.')
  }
}
