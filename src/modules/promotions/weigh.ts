import type { Obstacle } from './applied.ts'
import type { PromotionCart } from './cart.ts'
import { unmet } from './conditions.ts'
import { order, type Group } from './group.ts'
import type { Claim } from './kinds/kind.ts'
import { kindOf } from './kinds/kinds.ts'
import { normalCode, type Promotion, type PromotionCode } from './promotion.ts'

/** A promotion that holds for a cart when seen alone, with what it wants. */
export interface Candidate {
  promotion: Promotion
  claim: Claim
  /** The code that opened it. */
  code?: string
}

export type Weighed = Candidate | { promotion: Promotion; obstacle: Obstacle }

/** Whether a promotion holds for the cart, were it the only one. */
export function weigh(promotion: Promotion, cart: PromotionCart, groups: readonly Group[]): Weighed {
  const code = promotion.automatic ? undefined : usableCode(promotion, cart)
  const obstacle =
    closed(promotion, cart.now) ??
    (promotion.automatic || code ? undefined : { reason: 'unknown' as const }) ??
    usedUp(promotion) ??
    unmet(promotion.conditions, cart, groups)
  if (obstacle) return { promotion, obstacle }

  const claim = kindOf(promotion.rule).claim(promotion.rule, cart, groups)
  if ('reason' in claim) return { promotion, obstacle: claim }
  return code ? { promotion, claim, code: code.code } : { promotion, claim }
}

/** Why a code itself does not open its promotion: taken out of use, too old, or used up. */
export function codeObstacle(code: PromotionCode, now: Date): Obstacle | undefined {
  if (code.isVoid && code.usesLeft !== 0) return { reason: 'called-off' }
  if (code.expiresAt && code.expiresAt <= now) return { reason: 'expired' }
  if (code.usesLeft !== undefined && code.usesLeft <= 0) return { reason: 'used-up' }
  return undefined
}

/** Of several codes of the cart that open the promotion, the first by the alphabet. */
function usableCode(promotion: Promotion, cart: PromotionCart): PromotionCode | undefined {
  const given = new Set(cart.codes.map(normalCode))
  return promotion.codes
    .filter((code) => given.has(code.code) && !codeObstacle(code, cart.now))
    .sort((a, b) => order(a.code, b.code))[0]
}

function closed({ startsAt, endsAt }: Promotion, now: Date): Obstacle | undefined {
  if (startsAt > now) return { reason: 'not-yet', startsAt }
  if (endsAt && endsAt <= now) return { reason: 'expired' }
  return undefined
}

function usedUp({ usesLeft, usesLeftForProfile }: Promotion): Obstacle | undefined {
  if (usesLeft !== undefined && usesLeft <= 0) return { reason: 'used-up' }
  if (usesLeftForProfile !== undefined && usesLeftForProfile <= 0) return { reason: 'used-by-you' }
  return undefined
}
