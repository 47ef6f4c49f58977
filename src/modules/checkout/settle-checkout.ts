import type { Edge } from '../../kernel/module.ts'
import type { Placed } from './place-checkout.ts'

/**
 * Places the checkout, or gives the money back where it can no longer be placed. For edges: it opens its own
 * transactions. Routes use this rather than `placeCheckout`, so that nobody pays for nothing.
 */
export async function settleCheckout(_edge: Edge, _settle: { checkoutId: string }): Promise<Placed> {
  throw new Error('not built yet')
}
