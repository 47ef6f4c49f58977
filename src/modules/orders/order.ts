import type { Money } from '../../kernel/money.ts'
import type { SalesChannel } from '../catalog/index.ts'
import type { Address } from '../profiles/index.ts'
import type { FulfilmentState, PaymentState } from './life.ts'

/** Where a sale came from (channel, campaign, referrer): never anything that names a person. */
export interface OrderSource {
  /** `page`, `chat`, `counter`, `agent`, `email`, `social`, …: any word, lower case. */
  readonly channel: string
  readonly campaign?: string | undefined
  readonly referrer?: string | undefined
  /** Through which way of buying it was sold, whatever it came from; `page` where nothing is said. */
  readonly salesChannel?: SalesChannel | undefined
}

/** One thing in the order as it was on the day: later changes in the catalogue do not reach it. */
export interface OrderLine {
  readonly id: string
  readonly variantId: string
  readonly productId: string
  readonly handle: string
  readonly title: string
  readonly variantTitle: string
  readonly sku: string | undefined
  readonly image: { readonly url: string; readonly alt: string } | undefined
  readonly quantity: number
  readonly unitPrice: Money
  /** Off the whole line, not per unit. */
  readonly discount: Money
  /** Of the whole line; already inside the price when the order's tax is included. */
  readonly tax: Money
  /** What the shopper paid for the line: price less discount, plus tax where tax is added. */
  readonly total: Money
  readonly taxClass: string
  readonly weightGrams: number
  readonly requiresDelivery: boolean
  /** Given by a promotion, at no price. */
  readonly gift: boolean
  /** Units whose price went back to the shopper. */
  readonly refunded: number
  /** Units of these that went back on the shelf. */
  readonly restocked: number
}

/** The way of delivery the shopper chose, with the days she was promised (dates of the shop's time zone). */
export interface OrderDelivery {
  readonly code: string
  readonly name: string
  readonly kind: 'standard' | 'express' | 'same-day'
  readonly promise: { readonly from: string; readonly to: string }
  /** Time of day on the promised date, `HH:MM`, where one was promised. */
  readonly slot?: { readonly from: string; readonly to: string } | undefined
}

/** An extra of the whole order, such as gift wrap. */
export interface OrderService {
  readonly code: string
  readonly name: string
  readonly price: Money
  /** Where the service uses up stock of its own (the wrapping paper). */
  readonly variantId?: string | undefined
}

export interface OrderPromotion {
  readonly promotionId: string
  readonly code?: string | undefined
  readonly title: string
  readonly amount: Money
}

export interface OrderTax {
  readonly name: string
  readonly rateBasisPoints: number
  readonly amount: Money
}

/**
 * What the order comes to, to the cent:
 * `total = subtotal − discount + delivery − deliveryDiscount + services + tax`, the last only where tax is added.
 */
export interface OrderTotals {
  /** Prices times quantities, before any discount. */
  readonly subtotal: Money
  /** Off the lines. */
  readonly discount: Money
  /** Before its own discount. */
  readonly delivery: Money
  readonly deliveryDiscount: Money
  readonly services: Money
  /** Of lines, delivery and services together. */
  readonly tax: Money
  readonly total: Money
}

/** Who did something to an order: `shopper`, `system`, or the id of a member of staff. */
export type By = string

export interface Cancellation {
  readonly by: By
  readonly reason: string
  readonly at: Date
}

export interface Order {
  readonly id: string
  /** What people say on the phone: `D1001`. */
  readonly number: string
  /** Opens the order's own page without signing in; cannot be guessed. */
  readonly token: string
  readonly checkoutId: string
  readonly profileId: string
  readonly email: string
  readonly phone: string | undefined
  readonly name: string | undefined
  readonly locale: string
  readonly market: string
  readonly currency: string
  readonly source: OrderSource
  /** Absent where nothing is sent. */
  readonly address: Address | undefined
  /** Absent where it is the same. */
  readonly billingAddress: Address | undefined
  readonly delivery: OrderDelivery | undefined
  readonly lines: readonly OrderLine[]
  readonly services: readonly OrderService[]
  readonly promotions: readonly OrderPromotion[]
  readonly codes: readonly string[]
  readonly taxes: readonly OrderTax[]
  readonly taxIncluded: boolean
  readonly totals: OrderTotals
  /** From the shopper to the shop. */
  readonly note: string | undefined
  /** From the shopper to whoever receives it. */
  readonly giftMessage: string | undefined
  readonly paymentState: PaymentState
  readonly fulfilmentState: FulfilmentState
  /** Money that has arrived, and money of it that went back. */
  readonly captured: Money
  readonly refunded: Money
  /** Part of what went back that was given as store credit instead of the way she paid. */
  readonly credited: Money
  /** Part of what went back that was paid for delivery. */
  readonly deliveryRefunded: Money
  readonly cancellation: Cancellation | undefined
  readonly placedAt: Date
}
