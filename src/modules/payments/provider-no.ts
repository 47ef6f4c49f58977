import type { DeclineReason } from './payment.ts'

/**
 * The three noes of the outside world, which adapters turn everything else into.
 *
 * They are answers of a provider, not refusals of ours: whoever called decides what they mean to the shopper.
 */
export type ProviderNo = Declined | Unreachable | Rejected

/** The shopper's bank or wallet said no; another method may work. */
export class Declined extends Error {
  readonly reason: DeclineReason
  constructor(reason: DeclineReason, options?: ErrorOptions) {
    super(`The payment was declined: ${reason}`, options)
    this.name = 'Declined'
    this.reason = reason
  }
}

/** No answer, or one that means "later": it may have been done all the same. Try again with the same key. */
export class Unreachable extends Error {
  constructor(provider: string, options?: ErrorOptions) {
    super(`${provider} could not be reached`, options)
    this.name = 'Unreachable'
  }
}

/** The provider will not do this however often it is asked: the state forbids it, or the settings are wrong. */
export class Rejected extends Error {
  /** The provider's own code, for staff; never shown to shoppers. */
  readonly providerCode: string
  constructor(provider: string, providerCode: string, options?: ErrorOptions) {
    super(`${provider} rejected the request: ${providerCode}`, options)
    this.name = 'Rejected'
    this.providerCode = providerCode
  }
}
