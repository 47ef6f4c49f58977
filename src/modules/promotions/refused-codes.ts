import type { Obstacle, RefusedCode } from './applied.ts'
import type { PromotionCart } from './cart.ts'
import { normalCode } from './promotion.ts'
import { type Candidate, codeObstacle, type Weighed } from './weigh.ts'

/** Each code of the cart that does nothing, once, as it was typed, with the reason. */
export function refusedCodes(
  cart: PromotionCart,
  weighed: readonly Weighed[],
  chosen: readonly Candidate[],
): RefusedCode[] {
  const working = new Set(chosen.map(({ code }) => code))
  const seen = new Set<string>()
  return cart.codes.flatMap((typed) => {
    const code = normalCode(typed)
    if (seen.has(code) || working.has(code)) return []
    seen.add(code)
    return [{ code: typed, ...obstacleOf(code, cart, weighed) }]
  })
}

function obstacleOf(code: string, cart: PromotionCart, weighed: readonly Weighed[]): Obstacle {
  for (const one of weighed) {
    const stored = one.promotion.codes.find((other) => other.code === code)
    if (!stored) continue
    const own = codeObstacle(stored, cart.now)
    if (own) return own
    return 'obstacle' in one ? one.obstacle : { reason: 'not-combinable' }
  }
  return { reason: 'unknown' }
}
