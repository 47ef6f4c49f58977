import type { Money } from '../../kernel/money.ts'

/** What promotions look at of a cart or an order. Gifts that a promotion added are not part of it. */
export interface PromotionCart {
  currency: string
  lines: readonly PromotionCartLine[]
  /** The price of the chosen delivery; absent while none is chosen. */
  delivery?: Money | undefined
  /** As the shopper typed them. */
  codes: readonly string[]
  now: Date
  /** Whether the customer has not ordered before; taken as true while nobody knows. */
  isFirstOrder?: boolean | undefined
  /** Code of the market. */
  market?: string | undefined
}

/** Lines of one variant at one price are reckoned together, and are taken to carry the same collections and tags. */
export interface PromotionCartLine {
  /** Unique in the cart. */
  key: string
  variantId: string
  productId: string
  collectionIds: readonly string[]
  tags: readonly string[]
  unitPrice: Money
  /** 1 or more. */
  quantity: number
}
