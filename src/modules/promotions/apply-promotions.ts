import { money } from '../../kernel/money.ts'
import type { Applied } from './applied.ts'
import type { PromotionCart } from './cart.ts'
import { groupsOf, shareAmongLines } from './group.ts'
import { canonical, type Promotion } from './promotion.ts'
import { reckon } from './reckon.ts'
import { refusedCodes } from './refused-codes.ts'
import { bestTogether } from './stacking.ts'
import { weigh } from './weigh.ts'

/**
 * What the promotions do to the cart: discounts to the cent, gifts, and a reason for each code that does nothing.
 *
 * Pure: the answer depends neither on the order of lines, codes or promotions, nor on how the units of a variant are
 * spread over lines. No line and no delivery goes below zero. Steps, each on what the one before has left:
 *
 * 1. buy-x-get-y, cheapest units first
 * 2. percentages on named items: those on the same items add up, rounded half-up once per variant and price
 * 3. sums off named items, shared by what is left of each
 * 4. percentages on the order: added up, rounded half-up once per order
 * 5. sums off the order
 * 6. delivery
 *
 * Of the sets of promotions that may stand together, the one that saves the shopper most is taken; of equal ones the
 * one with more promotions, then the one with higher priorities, then the older ones.
 */
export function applyPromotions(cart: PromotionCart, promotions: readonly Promotion[]): Applied {
  const groups = groupsOf(cart)
  const weighed = canonical(promotions).map((promotion) => weigh(promotion, cart, groups))
  const candidates = weighed.filter((one) => 'claim' in one)
  const chosen = bestTogether(candidates, cart, groups)
  const { perGroup, delivery, perPromotion } = reckon(chosen, cart, groups)

  const discounts = new Map(
    groups.flatMap((group) =>
      shareAmongLines(group, money(perGroup[group.index]!, cart.currency)).map((line) => [line.key, line] as const),
    ),
  )
  return {
    lines: cart.lines.map((line) => discounts.get(line.key)!),
    delivery: money(delivery, cart.currency),
    gifts: chosen.flatMap(({ promotion, claim }) =>
      claim.takes === 'gift'
        ? [{ promotionId: promotion.id, variantId: claim.variantId, quantity: claim.quantity }]
        : [],
    ),
    applied: chosen.map(({ promotion, code }, index) => ({
      promotionId: promotion.id,
      ...(code === undefined ? {} : { code }),
      title: promotion.title,
      amount: money(perPromotion[index]!, cart.currency),
    })),
    refused: refusedCodes(cart, weighed, chosen),
  }
}
