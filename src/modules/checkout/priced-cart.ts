import { type Money, subtract } from '../../kernel/money.ts'
import type { DeliveryOption, FreeDeliveryProgress, OrderService } from '../delivery/index.ts'
import type { OrderPromotion, OrderTax, OrderTotals } from '../orders/index.ts'
import type { RefusalReason } from '../promotions/index.ts'

/** What keeps one line from being bought, with how many can be had. */
export interface LineProblem {
  readonly key: 'item-gone' | 'not-sold-here' | 'no-price' | 'sold-out' | 'too-few-left'
  readonly available: number
}

/** One line as the shopper sees it. */
export interface PricedLine {
  readonly variantId: string
  readonly productId: string
  readonly handle: string
  readonly title: string
  readonly variantTitle: string
  readonly sku: string | undefined
  readonly image: { readonly url: string; readonly alt: string } | undefined
  readonly quantity: number
  /** Absent where the variant is not sold here or has no price in this currency: the line then counts for nothing. */
  readonly unitPrice: Money | undefined
  readonly compareAt: Money | undefined
  /** For whom the price is, where it is one of a group she belongs to; in the cart's language. */
  readonly priceFor?: string | undefined
  /** Off the whole line. */
  readonly discount: Money
  /** Price times quantity, less the discount. */
  readonly total: Money
  readonly tax: Money
  readonly taxClass: string
  readonly weightGrams: number
  readonly requiresDelivery: boolean
  /** Given by a promotion, at no price. */
  readonly gift: boolean
  readonly problem: LineProblem | undefined
}

/** An extra offered for the whole order. */
export interface PricedService extends OrderService {
  /** Whether its material is still there. */
  readonly available: boolean
  readonly chosen: boolean
}

/** A code that gives nothing now, and why: a stable word of the promotions. */
export interface RefusedCode {
  readonly code: string
  readonly reason: RefusalReason
  /** How much, or how many items, more it takes. */
  readonly missing?: Money
  readonly missingQuantity?: number
  /** When it begins to hold, ISO 8601. */
  readonly startsAt?: string
}

/** A cart reckoned to the cent: what the shopper sees, pays and finds in her order. Plain data, kept as JSON. */
export interface PricedCart {
  readonly currency: string
  readonly taxIncluded: boolean
  /** The country it is reckoned for: of the address, before that the market's first. */
  readonly country: string
  /** In the order they were put in; gifts last. */
  readonly lines: readonly PricedLine[]
  readonly needsDelivery: boolean
  readonly deliveryOptions: readonly DeliveryOption[]
  /** The option she chose, or the cheapest while she has not chosen; absent where none fits. */
  readonly delivery: DeliveryOption | undefined
  readonly freeDelivery: FreeDeliveryProgress | undefined
  readonly services: readonly PricedService[]
  readonly applied: readonly OrderPromotion[]
  readonly refused: readonly RefusedCode[]
  readonly taxes: readonly OrderTax[]
  readonly totals: OrderTotals
  /** Set aside of her store credit when payment began; the rest is paid otherwise. */
  readonly credit?: Money | undefined
}

/** What is left to pay after store credit. */
export const dueOf = ({ totals, credit }: Pick<PricedCart, 'totals' | 'credit'>): Money =>
  credit ? subtract(totals.total, credit) : totals.total
