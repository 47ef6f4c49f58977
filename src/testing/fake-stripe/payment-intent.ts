import { randomBytes } from 'node:crypto'
import { invalidRequest, StripeNo } from './no.ts'
import { type Form, textOf } from './form.ts'
import { newStripeId } from './stripe-id.ts'

export type IntentStatus =
  | 'requires_payment_method'
  | 'requires_confirmation'
  | 'requires_action'
  | 'processing'
  | 'requires_capture'
  | 'canceled'
  | 'succeeded'

/** As Stripe's API shows it, as far as we look at it. */
export interface PaymentIntent {
  id: string
  object: 'payment_intent'
  amount: number
  amount_capturable: number
  amount_received: number
  currency: string
  status: IntentStatus
  capture_method: 'automatic' | 'manual'
  client_secret: string
  metadata: Form
  latest_charge: string | null
  last_payment_error: Record<string, unknown> | null
  next_action: Record<string, unknown> | null
  automatic_payment_methods: { enabled: boolean } | null
  customer: string | null
  setup_future_usage: 'on_session' | 'off_session' | null
  created: number
}

const known = [
  ...['amount', 'currency', 'capture_method', 'automatic_payment_methods', 'metadata', 'description'],
  ...['customer', 'payment_method', 'setup_future_usage', 'confirm', 'off_session', 'return_url'],
]

export function createIntent(form: Form, created: number): PaymentIntent {
  const stranger = Object.keys(form).find((name) => !known.includes(name))
  if (stranger) throw invalidRequest(`Received unknown parameter: ${stranger}`, { code: 'parameter_unknown' })
  const amount = wholeAmount(form, 'amount')
  const currency = textOf(form, 'currency') ?? ''
  if (!/^[a-z]{3}$/.test(currency)) throw invalidRequest(`Invalid currency: ${currency}`, { param: 'currency' })
  checkConfirmation(form)
  const id = newStripeId('pi')
  return {
    id,
    object: 'payment_intent',
    amount,
    amount_capturable: 0,
    amount_received: 0,
    currency,
    status: 'requires_payment_method',
    capture_method: textOf(form, 'capture_method') === 'manual' ? 'manual' : 'automatic',
    client_secret: `${id}_secret_${randomBytes(12).toString('hex')}`,
    metadata: (form['metadata'] as Form | undefined) ?? {},
    latest_charge: null,
    last_payment_error: null,
    next_action: null,
    automatic_payment_methods: form['automatic_payment_methods'] ? { enabled: true } : null,
    customer: textOf(form, 'customer') ?? null,
    setup_future_usage: (textOf(form, 'setup_future_usage') as 'off_session' | undefined) ?? null,
    created,
  }
}

/** What only a confirmation may say, and what it has to say. Source: docs.stripe.com/api/payment_intents/create. */
function checkConfirmation(form: Form): void {
  if (textOf(form, 'setup_future_usage') && !textOf(form, 'customer')) {
    throw invalidRequest('`setup_future_usage` is kept for a customer: name one.', { param: 'customer' })
  }
  if (textOf(form, 'confirm') !== 'true') {
    for (const param of ['off_session', 'return_url']) {
      if (form[param] !== undefined) {
        throw invalidRequest(`You can only provide ${param} when confirm is true.`, { param })
      }
    }
    return
  }
  if (!textOf(form, 'payment_method')) {
    throw invalidRequest('You cannot confirm this PaymentIntent because it’s missing a payment method.')
  }
  if (form['automatic_payment_methods'] && !textOf(form, 'return_url') && textOf(form, 'off_session') !== 'true') {
    throw invalidRequest('This PaymentIntent may redirect, so you have to specify a `return_url`.', {
      param: 'return_url',
    })
  }
}

/** Stripe's test cards as payment methods, with what they do. */
const declines: Record<string, { code: string; decline_code?: string }> = {
  pm_card_chargeDeclinedInsufficientFunds: { code: 'card_declined', decline_code: 'insufficient_funds' },
  pm_card_chargeDeclined: { code: 'card_declined', decline_code: 'generic_decline' },
  pm_card_chargeDeclinedExpiredCard: { code: 'expired_card' },
}

/** What Stripe.js does in the browser. @throws {StripeNo} 402 with a `card_error` when the card is declined */
export function confirmIntent(
  intent: PaymentIntent,
  method: string,
  about: { returnUrl?: string | undefined; offSession?: boolean } = {},
): void {
  allow(intent, 'confirm', ['requires_payment_method', 'requires_confirmation', 'requires_action'])
  const decline = declines[method]
  if (decline) return refuseCard(intent, decline)
  if (method === 'pm_card_authenticationRequired') {
    // Nobody is there to be asked.
    if (about.offSession)
      return refuseCard(intent, { code: 'authentication_required', decline_code: 'authentication_required' })
    const url = `https://hooks.stripe.com/3d_secure_2/hosted?payment_intent=${intent.id}`
    intent.status = 'requires_action'
    intent.next_action = about.returnUrl
      ? { type: 'redirect_to_url', redirect_to_url: { url, return_url: about.returnUrl } }
      : { type: 'use_stripe_sdk' }
    return
  }
  if (method === 'pm_usBankAccount') intent.status = 'processing'
  else approve(intent)
}

/** The shopper answers her bank's 3-D Secure question. */
export function answerAuthentication(intent: PaymentIntent, isHer: boolean): void {
  allow(intent, 'authenticate', ['requires_action'])
  if (isHer) approve(intent)
  else refuseQuietly(intent, { code: 'payment_intent_authentication_failure' })
}

function approve(intent: PaymentIntent): void {
  intent.next_action = null
  intent.last_payment_error = null
  intent.latest_charge = newStripeId('ch')
  if (intent.capture_method === 'manual') {
    intent.status = 'requires_capture'
    intent.amount_capturable = intent.amount
  } else {
    intent.status = 'succeeded'
    intent.amount_received = intent.amount
  }
}

function refuseQuietly(intent: PaymentIntent, why: Record<string, unknown>) {
  const error = { type: 'card_error', message: 'Your card was declined.', ...why }
  intent.status = 'requires_payment_method'
  intent.next_action = null
  intent.last_payment_error = error
  return error
}

function refuseCard(intent: PaymentIntent, why: Record<string, unknown>): never {
  throw new StripeNo(402, { ...refuseQuietly(intent, why), payment_intent: { ...intent } })
}

export function captureIntent(intent: PaymentIntent, form: Form): void {
  allow(intent, 'capture', ['requires_capture'])
  const amount = form['amount_to_capture'] === undefined ? intent.amount : wholeAmount(form, 'amount_to_capture')
  if (amount > intent.amount_capturable) {
    throw invalidRequest('The amount_to_capture is greater than what can be captured.', { code: 'amount_too_large' })
  }
  intent.status = 'succeeded'
  intent.amount_received = amount
  intent.amount_capturable = 0
}

export function cancelIntent(intent: PaymentIntent): void {
  allow(intent, 'cancel', ['requires_payment_method', 'requires_confirmation', 'requires_action', 'requires_capture'])
  intent.status = 'canceled'
  intent.amount_capturable = 0
}

function allow(intent: PaymentIntent, what: string, from: readonly IntentStatus[]): void {
  if (from.includes(intent.status)) return
  throw invalidRequest(`You cannot ${what} this PaymentIntent because it has a status of ${intent.status}.`, {
    code: 'payment_intent_unexpected_state',
    payment_intent: { ...intent },
  })
}

export function wholeAmount(form: Form, name: string): number {
  const text = textOf(form, name) ?? ''
  if (!/^[1-9]\d{0,7}$/.test(text)) throw invalidRequest(`Invalid integer: ${text}`, { param: name })
  return Number(text)
}
