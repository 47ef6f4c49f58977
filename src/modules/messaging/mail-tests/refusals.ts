import { Conflict, Invalid, NotFound } from '../../../kernel/refusal.ts'

/** Names the language and part as `words.en.subject`. */
export class WordsUnfit extends Invalid {
  readonly code = 'messaging/words-unfit'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class MailTestUnknown extends NotFound {
  readonly code = 'messaging/mail-test-unknown'
  constructor() {
    super('No other words of this mail are tried or written.')
  }
}

export class MailTestRunning extends Conflict {
  readonly code = 'messaging/mail-test-running'
  constructor() {
    super('People get these words already. Decide first, then write others.')
  }
}

export class MailTestNotRunning extends Conflict {
  readonly code = 'messaging/mail-test-not-running'
  constructor() {
    super('Nobody gets these words yet. Start the test, then decide.')
  }
}

/** Of what lets somebody in neither openings nor links are counted. */
export class MetricNotCounted extends Invalid {
  readonly code = 'messaging/metric-not-counted'
  constructor() {
    super('Openings and links of this mail are never counted. Choose answers.', { field: 'metric' })
  }
}

export class WordingUnknown extends NotFound {
  readonly code = 'messaging/wording-unknown'
  constructor() {
    super('The shop says this mail in its own words already.')
  }
}
