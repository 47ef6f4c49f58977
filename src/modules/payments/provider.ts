import type { Money } from '../../kernel/money.ts'
import type { DeclineReason, PaymentPage, PaymentStatus, RefundStatus } from './payment.ts'

/** Where the shopper is and what she pays in. */
export interface PaymentPlace {
  readonly currency: string
  /** ISO 3166-1 alpha-2; of the delivery address, else of the market. */
  readonly country?: string
}

export type ProviderKind = 'wallet' | 'card' | 'bank' | 'test'

/** What a provider is asked to begin. */
export interface PaymentToBegin {
  /** Our payment; also the key under which the provider begins it once. */
  readonly id: string
  readonly reference: string
  readonly amount: Money
  /** Where the provider sends the shopper back to. */
  readonly returnUrl: string
  /** A saved method's or a test card's name at the provider; never a card number. */
  readonly method?: string
  /** Whose saved methods it is about, by her name at the provider. */
  readonly customer?: string
  /** She wants the method that she pays with kept for the next time. */
  readonly savesMethod?: boolean
}

/** A card that a provider keeps for a person, as much of it as she knows it by. */
export interface SavedMethod {
  readonly id: string
  /** `visa`, `mastercard`, …, in the provider's words. */
  readonly brand: string
  readonly last4: string
  readonly expires: { readonly month: number; readonly year: number }
}

/** Where a provider keeps methods for people. */
export interface SavedMethods {
  /** Makes a name for a person there, once however often it is asked. */
  openCustomer(profileId: string): Promise<string>
  list(customer: string): Promise<SavedMethod[]>
  forget(methodId: string): Promise<void>
}

/** What a provider says about a payment at one moment. */
export interface ProviderReport {
  readonly status: PaymentStatus
  /** What is reserved or taken; needed with `authorised` and `captured`. */
  readonly amount?: Money
  readonly declineReason?: DeclineReason
  readonly refunds?: readonly RefundReport[]
  /** The shopper agreed and the provider waits for our word: see `finish`. */
  readonly approved?: boolean
  /** A capture is under way there and will be told later. */
  readonly capturing?: boolean
}

export interface RefundReport {
  readonly providerRef: string
  /** Our refund, where the provider keeps the note; one without was made at the provider's own desk. */
  readonly refundId?: string
  readonly amount: Money
  readonly status: RefundStatus
}

export interface BegunPayment {
  readonly providerRef: string
  readonly report: ProviderReport
  readonly page?: PaymentPage
}

/** A provider's own word, its signature checked. */
export interface Notice {
  /** The provider's name for this notice; the second with one name does nothing. */
  readonly eventId: string
  readonly providerRef: string
  /** Our payment, where the provider keeps the note. */
  readonly paymentId?: string
  /** Left out when the notice only says that something changed: the provider is then asked for the truth. */
  readonly report?: ProviderReport
}

/** An amount of a payment to take, release or give back; the same key twice is done once. */
export interface ProviderOrder {
  readonly providerRef: string
  readonly key: string
}

export interface PageSources {
  readonly scripts?: readonly string[]
  readonly frames?: readonly string[]
  readonly connections?: readonly string[]
  readonly forms?: readonly string[]
}

/**
 * Somebody who moves money for the shop.
 *
 * Every function but `serves` and `readWebhook` may throw one of the three noes of `provider-no.ts` and nothing else
 * that is expected. None is called inside a transaction; each may be repeated with the same key.
 */
export interface PaymentProvider {
  /** In the database, the webhook's path and the page: `stripe`. */
  readonly name: string
  readonly kind: ProviderKind
  /** Key of the words that a shopper reads: see `paymentWords`. */
  readonly labelKey: string
  /** The company that takes the money, as people know it: `Stripe`. Absent where the shop does so itself. */
  readonly company?: string
  /** Other origins that a page with this provider loads from or goes to; a browser blocks all others. */
  readonly pageSources?: PageSources
  /** Where it keeps methods for the next time. */
  readonly saved?: SavedMethods
  serves(place: PaymentPlace): boolean
  begin(payment: PaymentToBegin): Promise<BegunPayment>
  /** What the provider says now; changes nothing there. */
  fetch(providerRef: string): Promise<ProviderReport>
  /** Turns the shopper's approval into an authorisation, where that takes our word (PayPal). */
  finish?(providerRef: string): Promise<ProviderReport>
  capture(order: ProviderOrder & { readonly amount: Money }): Promise<ProviderReport>
  void(order: ProviderOrder): Promise<ProviderReport>
  refund(order: ProviderOrder & { readonly amount: Money }): Promise<RefundReport>
  /** @throws {BadSignature} when it was not the provider who wrote this body, or not lately */
  readWebhook(rawBody: Buffer, headers: WebhookHeaders): Promise<Notice[]>
}

export type WebhookHeaders = Readonly<Record<string, string | string[] | undefined>>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One of our ids as a provider kept it in a note; other systems may have written something else there. */
export const paymentIdIn = (note: unknown): string | undefined =>
  typeof note === 'string' && uuid.test(note) ? note : undefined
