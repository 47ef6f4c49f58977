import type { OrderService } from '../delivery/index.ts'
import type { Checkout } from './checkout.ts'
import type { Shelf } from './shelf.ts'
import type { PricedService } from './priced-cart.ts'

/** The extras of an order, each with whether its material is still there. */
export const pricedServices = (offered: readonly OrderService[], checkout: Checkout, shelf: Shelf): PricedService[] =>
  offered.map((service) => {
    const available = !service.variantId || shelf.left(service.variantId) > 0
    return { ...service, available, chosen: available && checkout.services.includes(service.code) }
  })
