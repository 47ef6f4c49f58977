import type { Outlet, SellableVariant } from '../catalog/index.ts'
import { isSoldAt } from '../catalog/index.ts'
import type { Checkout } from './checkout.ts'

/** Where a checkout buys: in the market it is in, through the sales channel it was started in and keeps. */
export const outletOf = ({ market, source }: Pick<Checkout, 'market' | 'source'>): Outlet => ({
  market,
  salesChannel: source.salesChannel ?? 'page',
})

/** Whether something may be bought with this checkout; what no active product has may not. */
export const isSoldTo = (
  checkout: Pick<Checkout, 'market' | 'source'>,
  variant: SellableVariant | undefined,
): boolean => variant !== undefined && isSoldAt(variant.notSoldIn, outletOf(checkout))
