import { Conflict, NotFound } from '../../kernel/refusal.ts'

export class AuditUnknown extends NotFound {
  readonly code = 'store-audit/audit-unknown'
  constructor() {
    super('There is no such audit. It may be older than thirteen months.')
  }
}

export class AuditNotFinished extends Conflict {
  readonly code = 'store-audit/not-finished'
  constructor() {
    super('One of these audits has not come to its end, so there is nothing to compare.')
  }
}

export class CheckUnknown extends NotFound {
  readonly code = 'store-audit/check-unknown'
  constructor() {
    super('There is no such check.')
  }
}

export class CheckNotAsked extends Conflict {
  readonly code = 'store-audit/check-not-asked'
  constructor() {
    super('The shop judges this by itself, so it takes no answer. Mend what it names and run the audit again.')
  }
}

export class NothingAnswered extends Conflict {
  readonly code = 'store-audit/nothing-answered'
  constructor() {
    super('This question has no answer that could be taken back.')
  }
}
