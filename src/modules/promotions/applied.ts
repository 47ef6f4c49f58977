import type { Translated } from '../../kernel/locale.ts'
import type { Money } from '../../kernel/money.ts'

/** What promotions do to a cart. */
export interface Applied {
  /** One per line of the cart, in its order; the discount of the whole line, zero to its full amount. */
  lines: { key: string; discount: Money }[]
  /** Off the delivery, zero to its full price. */
  delivery: Money
  /** To be added to the order without charge, when they are in stock. */
  gifts: { promotionId: string; variantId: string; quantity: number }[]
  /** What holds; the amounts add up to all discounts exactly. */
  applied: AppliedPromotion[]
  /** Codes that do nothing, with the reason, in the order they were given. */
  refused: RefusedCode[]
}

export interface AppliedPromotion {
  promotionId: string
  /** In normal form; absent for one that holds without a code. */
  code?: string
  title: Translated
  /** Zero for a gift, and for free delivery while no delivery is chosen. */
  amount: Money
}

export type RefusalReason =
  | 'unknown'
  | 'called-off'
  | 'expired'
  | 'not-yet'
  | 'used-up'
  | 'used-by-you'
  | 'other-market'
  | 'other-currency'
  | 'first-order-only'
  | 'nothing-qualifies'
  | 'quantity-not-met'
  | 'minimum-not-met'
  | 'not-combinable'

/** Why a promotion does not hold, with what is missing where something is. */
export interface Obstacle {
  reason: RefusalReason
  /** With `minimum-not-met`: how much more has to be in the cart. */
  missing?: Money
  /** With `quantity-not-met`: how many more items. */
  missingQuantity?: number
  /** With `not-yet`: the instant from which it holds. */
  startsAt?: Date
}

export interface RefusedCode extends Obstacle {
  /** As the shopper typed it. */
  code: string
}
