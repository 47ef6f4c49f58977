import type { Money } from '../../kernel/money.ts'

/**
 * Where a payment stands.
 *
 * `open`: asked for, nothing tried yet. `needs-action`: the shopper has to confirm with her bank. `processing`: under
 * way outside, the answer comes later. `authorised`: the money is reserved. `captured`: the money is ours.
 */
export type PaymentStatus = 'open' | 'needs-action' | 'processing' | 'authorised' | 'captured' | 'declined' | 'voided'

/** Why the money was not given; each has a sentence for the shopper in `words.ts`. */
export const declineReasons = [
  'insufficient-funds',
  'expired-card',
  'do-not-honour',
  'authentication-failed',
  'wrong-details',
  'limit-exceeded',
  'method-not-supported',
  'cancelled-by-shopper',
  'amount-mismatch',
  'other',
] as const

export type DeclineReason = (typeof declineReasons)[number]

/** What the page needs so that the shopper can pay; kept only while she still can. */
export type PaymentPage =
  | { readonly kind: 'redirect'; readonly url: string }
  | { readonly kind: 'client'; readonly publicKey: string; readonly clientSecret: string }
  | { readonly kind: 'instructions'; readonly fields: readonly PaymentInstruction[] }

/** One line of a transfer instruction; the name is a key that the page words. */
export interface PaymentInstruction {
  readonly name: 'account-holder' | 'bank' | 'account' | 'bic' | 'amount' | 'reference-text'
  readonly value: string
}

/** Money asked for at one provider, for one checkout; amount and currency never change. */
export interface Payment {
  readonly id: string
  /** The checkout that is paid. */
  readonly reference: string
  readonly profileId?: string
  readonly provider: string
  readonly amount: Money
  readonly status: PaymentStatus
  /** The provider's own name for it, once its answer is stored. */
  readonly providerRef?: string
  readonly declineReason?: DeclineReason
  readonly page?: PaymentPage
  readonly captured: Money
  /** Given back or promised to be. */
  readonly refunded: Money
  /** Set when an order rests on it: the sweep then leaves it alone. */
  readonly orderId?: string
  /** Set when nobody waits for it any more: what it still reserves is released, what it still takes is given back. */
  readonly letGoAt?: Date
  /** Set before the provider is first asked, so that an answer that was lost is asked for again. */
  readonly begunAt?: Date
  readonly createdAt: Date
}

export type RefundStatus = 'wished' | 'done' | 'rejected'

export interface Refund {
  /** Also the key that makes the provider give it back once. */
  readonly id: string
  readonly paymentId: string
  readonly amount: Money
  readonly reason: string
  readonly status: RefundStatus
  readonly providerRef?: string
  readonly wishedAt: Date
}

/**
 * Where a status may move to; anything else that a provider reports is late or doubled and changes nothing.
 *
 * Reports arrive late, twice and in any order. Every status here may jump to all that follow it and none that precede
 * it, so that any order of the same reports ends in the same status. `declined` stands before `authorised` because a
 * shopper may try another card on the same payment; `voided` may become `captured` because money that was taken after
 * all must be known, to be given back.
 */
export const moves: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  open: ['needs-action', 'processing', 'declined', 'authorised', 'voided', 'captured'],
  'needs-action': ['processing', 'declined', 'authorised', 'voided', 'captured'],
  processing: ['declined', 'authorised', 'voided', 'captured'],
  declined: ['authorised', 'voided', 'captured'],
  authorised: ['voided', 'captured'],
  voided: ['captured'],
  captured: [],
}

export const mayMove = (from: PaymentStatus, to: PaymentStatus): boolean => moves[from].includes(to)

/** The shopper can still pay, or pay again, on it. */
export const isUnpaid = (payment: Payment): boolean =>
  ['open', 'needs-action', 'processing', 'declined'].includes(payment.status)

export const isSameAmount = (a: Money, b: Money): boolean => a.amount === b.amount && a.currency === b.currency
