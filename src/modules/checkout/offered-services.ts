import type { Read } from '../../kernel/transaction.ts'
import { orderServices } from '../delivery/index.ts'
import { availability } from '../inventory/index.ts'
import type { Checkout } from './checkout.ts'
import type { PricedService } from './priced-cart.ts'
import { ownHold, unitsLeft } from './own-hold.ts'

/** The extras of an order, each with whether its material is still there. One query for all their stock. */
export async function offeredServices(read: Read, checkout: Checkout): Promise<PricedService[]> {
  const offered = await orderServices(read, { currency: checkout.currency, locale: checkout.locale })
  const variantIds = offered.flatMap((service) => service.variantId ?? [])
  const stock = variantIds.length > 0 ? await availability(read, variantIds) : new Map<string, never>()
  const own = ownHold(checkout, read.now)
  return offered.map((service) => {
    const { variantId } = service
    const available = !variantId || unitsLeft(stock.get(variantId), own.get(variantId) ?? 0) > 0
    return { ...service, available, chosen: available && checkout.services.includes(service.code) }
  })
}
