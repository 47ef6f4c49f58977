/** The four ways the shop says no; HTTP answers 404, 409, 403 and 422. */
export type RefusalKind = 'not-found' | 'conflict' | 'forbidden' | 'invalid'

/**
 * An expected no, thrown so that the transaction rolls back.
 *
 * Each case is a small class named as the state (`TeamFull`), with a stable code `module/state` that clients may
 * rely on and a sentence that says what happened and what to do. A bug is a plain `Error`.
 */
export abstract class Refusal extends Error {
  abstract readonly kind: RefusalKind
  /** Stable, `module/state`: `inventory/out-of-stock`. */
  abstract readonly code: string
  /** Where in the input the fault lies, as dotted path (`lines.2.quantity`); only where one field is to blame. */
  readonly field: string | undefined
  /** What a client needs to act on, e.g. how many are left; never personal data. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(message: string, about: { field?: string; details?: Record<string, unknown> } = {}) {
    super(message)
    this.name = new.target.name
    this.field = about.field
    this.details = about.details ?? {}
  }
}

export abstract class NotFound extends Refusal {
  readonly kind = 'not-found'
}

export abstract class Conflict extends Refusal {
  readonly kind = 'conflict'
}

export abstract class Forbidden extends Refusal {
  readonly kind = 'forbidden'
}

export abstract class Invalid extends Refusal {
  readonly kind = 'invalid'
}
