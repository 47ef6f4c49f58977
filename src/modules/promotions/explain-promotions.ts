import type { Translated } from '../../kernel/locale.ts'
import { money, type Money } from '../../kernel/money.ts'
import type { Obstacle } from './applied.ts'
import type { PromotionCart } from './cart.ts'
import { groupsOf } from './group.ts'
import { canonical, type Promotion } from './promotion.ts'
import { reckon, savedBy } from './reckon.ts'
import { bestTogether } from './stacking.ts'
import { weigh } from './weigh.ts'

/** Why a promotion holds for a cart, or does not. */
export interface Explanation {
  promotionId: string
  title: Translated
  applied: boolean
  /** The code that opened it. */
  code?: string
  /** What it took in this cart; zero where it does not hold. */
  amount: Money
  /** What it would take if it stood alone; zero where it could not hold. */
  alone: Money
  /** Why it does not hold; `not-combinable` when others together save more. */
  obstacle?: Obstacle
}

/** For each promotion why it holds or not; answers staff who ask “why this price?”. In canonical order. */
export function explainPromotions(cart: PromotionCart, promotions: readonly Promotion[]): Explanation[] {
  const groups = groupsOf(cart)
  const weighed = canonical(promotions).map((promotion) => weigh(promotion, cart, groups))
  const chosen = bestTogether(
    weighed.filter((one) => 'claim' in one),
    cart,
    groups,
  )
  const { perPromotion } = reckon(chosen, cart, groups)
  return weighed.map((one) => {
    const about = { promotionId: one.promotion.id, title: one.promotion.title }
    const none = money(0, cart.currency)
    if ('obstacle' in one) return { ...about, applied: false, amount: none, alone: none, obstacle: one.obstacle }
    const alone = money(savedBy(reckon([one], cart, groups)), cart.currency)
    const code = one.code === undefined ? {} : { code: one.code }
    const place = chosen.indexOf(one)
    return place === -1
      ? { ...about, ...code, applied: false, amount: none, alone, obstacle: { reason: 'not-combinable' as const } }
      : { ...about, ...code, applied: true, amount: money(perPromotion[place]!, cart.currency), alone }
  })
}
