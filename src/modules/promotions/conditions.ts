import { z } from 'zod'
import { money } from '../../kernel/money.ts'
import type { Obstacle } from './applied.ts'
import type { PromotionCart } from './cart.ts'
import type { Group } from './group.ts'
import { amountIn, amountsSchema } from './kinds/amounts.ts'
import { matching, targetSchema } from './target.ts'

export const conditionsSchema = z
  .object({
    items: targetSchema
      .optional()
      .describe('Which items count towards the minimums, and must be there; all by default'),
    minimumSubtotal: amountsSchema.optional().describe('Of the counted items, before any discount'),
    minimumQuantity: z.int().min(1).max(10_000).optional().describe('Of the counted items'),
    firstOrder: z.boolean().optional().describe('Only on the first order of a customer'),
    markets: z
      .array(z.string())
      .min(1)
      .max(100)
      .optional()
      .describe('Codes of the markets it holds in; all by default'),
  })
  .meta({ id: 'PromotionConditions' })

/** When a promotion holds. Minimums look at full prices, so that no other promotion can make one fail. */
export type Conditions = z.infer<typeof conditionsSchema>

/** Why these conditions are not met; undefined when they are. */
export function unmet(conditions: Conditions, cart: PromotionCart, groups: readonly Group[]): Obstacle | undefined {
  if (conditions.markets && cart.market !== undefined && !conditions.markets.includes(cart.market)) {
    return { reason: 'other-market' }
  }
  if (conditions.firstOrder && cart.isFirstOrder === false) return { reason: 'first-order-only' }

  const counted = matching(conditions.items, groups)
  if (counted.length === 0) return { reason: 'nothing-qualifies' }

  const quantity = counted.reduce((all, group) => all + group.quantity, 0)
  const missingQuantity = (conditions.minimumQuantity ?? 0) - quantity
  if (missingQuantity > 0) return { reason: 'quantity-not-met', missingQuantity }

  if (!conditions.minimumSubtotal) return undefined
  const minimum = amountIn(conditions.minimumSubtotal, cart.currency)
  if (minimum === undefined) return { reason: 'other-currency' }
  const missing = minimum - counted.reduce((all, group) => all + group.amount, 0)
  return missing > 0 ? { reason: 'minimum-not-met', missing: money(missing, cart.currency) } : undefined
}
