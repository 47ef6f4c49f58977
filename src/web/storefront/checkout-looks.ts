import type { Edge } from '../../kernel/module.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { CheckoutView } from '../../modules/checkout/index.ts'
import {
  type Exposure,
  recordExposures,
  type Surface,
  variantsFor,
  type VariantOf,
} from '../../modules/experiments/index.ts'
import type { Request } from '../server.ts'
import { promisesFor } from './parts/promises.tsx'
import type { Visit } from './visit.ts'

/** How the checkout looks to one shopper: as an experiment has drawn, else as the shop is set. */
export interface CheckoutLooks {
  readonly trust: VariantOf<'checkout-trust'>
  readonly usp: VariantOf<'checkout-usp'>
}

interface Looked {
  readonly looks: CheckoutLooks
  /** To be recorded once she has been sent the page. */
  readonly exposures: readonly Exposure[]
}

/**
 * Which look of each surface this cart is shown.
 *
 * Surfaces that this page does not have ask for none, so that nobody counts as shown what was not there: without anything
 * to pay there is no payment step, and without reasons to buy there are no slots.
 */
export async function looksFor(read: Read, visit: Visit, cart: CheckoutView): Promise<Looked> {
  const { checkout, reasonsToBuy } = visit.shop
  const asked: Surface[] = [
    ...(cart.due.amount > 0 ? (['checkout-trust'] as const) : []),
    ...(promisesFor(cart.market, reasonsToBuy).length > 0 ? (['checkout-usp'] as const) : []),
  ]
  const who = { checkoutId: cart.id, market: cart.market, profileId: visit.profileId }
  const { variants, exposures } = await variantsFor(read, who, asked)
  return {
    looks: { trust: variants['checkout-trust'] ?? checkout.trust, usp: variants['checkout-usp'] ?? checkout.usp },
    exposures,
  }
}

/** Remembers what she was shown, once the page is on its way. Losing it loses one visitor of an experiment, never her page. */
export async function rememberShown(edge: Edge, request: Request, exposures: readonly Exposure[]): Promise<void> {
  if (exposures.length === 0 || isOnlyFetched(request)) return
  try {
    await edge.inOneStatement((tx) => recordExposures(tx, exposures))
  } catch (error) {
    request.log.warn({ err: error }, 'what an experiment has shown was not recorded')
  }
}

/** Fetched ahead by the browser, or asked for its head alone: nobody has seen it. */
const isOnlyFetched = ({ method, headers }: Request): boolean =>
  method === 'HEAD' || String(headers['sec-purpose'] ?? headers['purpose'] ?? '').includes('prefetch')
