import type { StockLine } from '../inventory/index.ts'
import type { Checkout } from './checkout.ts'
import type { PricedCart } from './priced-cart.ts'

/** All units that an order of this cart takes from the shelf: lines, gifts, and the material of services. */
export const unitsOf = (cart: PricedCart): StockLine[] => [
  ...cart.lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
  ...cart.services.flatMap(({ chosen, variantId }) => (chosen && variantId ? [{ variantId, quantity: 1 }] : [])),
]

/** What this checkout keeps on the shelf for itself, which counts as there for it. */
export function ownHold(checkout: Checkout, now: Date): Map<string, number> {
  const own = new Map<string, number>()
  if (!checkout.fixed || !checkout.heldUntil || checkout.heldUntil <= now) return own
  for (const { variantId, quantity } of unitsOf(checkout.fixed)) {
    own.set(variantId, (own.get(variantId) ?? 0) + quantity)
  }
  return own
}
