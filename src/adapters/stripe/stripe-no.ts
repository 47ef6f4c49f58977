import Stripe from 'stripe'
import { Declined, type DeclineReason, Rejected, Unreachable, type ProviderNo } from '../../modules/payments/index.ts'

/** Codes of Stripe by what they mean to a shopper. Source: docs.stripe.com/declines/codes. */
const reasons: Readonly<Record<string, DeclineReason>> = {
  insufficient_funds: 'insufficient-funds',
  expired_card: 'expired-card',
  do_not_honor: 'do-not-honour',
  generic_decline: 'do-not-honour',
  call_issuer: 'do-not-honour',
  transaction_not_allowed: 'do-not-honour',
  fraudulent: 'do-not-honour',
  lost_card: 'do-not-honour',
  stolen_card: 'do-not-honour',
  authentication_required: 'authentication-failed',
  payment_intent_authentication_failure: 'authentication-failed',
  incorrect_cvc: 'wrong-details',
  incorrect_number: 'wrong-details',
  invalid_cvc: 'wrong-details',
  invalid_number: 'wrong-details',
  invalid_expiry_month: 'wrong-details',
  invalid_expiry_year: 'wrong-details',
  incorrect_zip: 'wrong-details',
  card_velocity_exceeded: 'limit-exceeded',
  withdrawal_count_limit_exceeded: 'limit-exceeded',
  card_not_supported: 'method-not-supported',
  currency_not_supported: 'method-not-supported',
}

export const declineReasonOf = (error: {
  code?: string | undefined
  decline_code?: string | undefined
}): DeclineReason => reasons[error.decline_code ?? ''] ?? reasons[error.code ?? ''] ?? 'other'

/** Another request with the same key is being carried out: its outcome is unknown as yet. */
const later = ['idempotency_key_in_use', 'lock_timeout']

/** The one place where Stripe's noes become ours; a bug of our own passes as it is. */
export function stripeNo(error: unknown): ProviderNo | Error {
  if (!(error instanceof Stripe.errors.StripeError)) return error as Error
  if (error instanceof Stripe.errors.StripeCardError) return new Declined(declineReasonOf(error), { cause: error })
  const comesLater =
    error instanceof Stripe.errors.StripeConnectionError ||
    error instanceof Stripe.errors.StripeRateLimitError ||
    error instanceof Stripe.errors.StripeAPIError ||
    later.includes(error.code ?? '')
  if (comesLater) return new Unreachable('Stripe', { cause: error })
  return new Rejected('Stripe', error.code ?? error.type, { cause: error })
}
