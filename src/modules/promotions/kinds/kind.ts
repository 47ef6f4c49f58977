import type { z } from 'zod'
import type { Obstacle } from '../applied.ts'
import type { PromotionCart } from '../cart.ts'
import type { Group } from '../group.ts'
import type { PromotionClass } from '../promotion.ts'

/**
 * What a promotion wants of a cart, before it is weighed against the others.
 *
 * `units`: so much off each group, by its index. `percent`: a share of what is left of the groups. `amount`: a sum
 * shared among the groups by what is left of them. `delivery`: a sum off the delivery. `gift`: items without charge.
 */
export type Claim =
  | { takes: 'units'; perGroup: ReadonlyMap<number, number> }
  | { takes: 'percent'; basisPoints: number; groups: readonly number[] }
  | { takes: 'amount'; amount: number; groups: readonly number[] }
  | { takes: 'delivery'; amount: number }
  | { takes: 'gift'; variantId: string; quantity: number }

/** One kind of promotion: what a merchant says of it, and what it then wants of a cart. A new kind is a file like these. */
export interface Kind<Rule> {
  readonly kind: string
  readonly schema: z.ZodType<Rule>
  classOf(rule: Rule): PromotionClass
  /** Its claim, or why it has none. Depends on the cart alone, not on other promotions. */
  claim(rule: Rule, cart: PromotionCart, groups: readonly Group[]): Claim | Obstacle
}
