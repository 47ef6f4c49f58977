import type { LineToPlace, OrderToPlace } from '../orders/index.ts'
import type { Payment } from '../payments/index.ts'
import type { Address } from '../profiles/index.ts'
import type { Checkout } from './checkout.ts'
import { dueOf, type PricedCart, type PricedLine } from './priced-cart.ts'

/** What the order remembers: prices as they were fixed, everything else as it was said last. */
export function orderToPlace(
  checkout: Checkout & { readonly fixed: PricedCart; readonly email: string; readonly profileId: string },
  id: string,
  payment: Payment | undefined,
): OrderToPlace {
  const { fixed } = checkout
  return {
    id,
    checkoutId: checkout.id,
    profileId: checkout.profileId,
    email: checkout.email,
    phone: checkout.phone ?? checkout.address?.phone,
    name: checkout.name ?? checkout.address?.name,
    locale: checkout.locale,
    market: checkout.market,
    source: checkout.source,
    address: fixed.needsDelivery ? (checkout.address as Address) : undefined,
    billingAddress: checkout.billingAddress as Address | undefined,
    delivery: deliveryOf(fixed),
    lines: fixed.lines.map(lineOf),
    services: fixed.services
      .filter((service) => service.chosen)
      .map(({ code, name, price, variantId }) => ({ code, name, price, variantId })),
    promotions: fixed.applied,
    codes: fixed.applied.flatMap((promotion) => promotion.code ?? []),
    taxes: fixed.taxes,
    taxIncluded: fixed.taxIncluded,
    totals: fixed.totals,
    note: checkout.note,
    giftMessage: checkout.giftMessage,
    payment:
      dueOf(fixed).amount === 0 || payment?.status === 'captured'
        ? 'paid'
        : payment?.status === 'authorised'
          ? 'authorised'
          : 'awaiting',
  }
}

function deliveryOf({ delivery }: PricedCart): OrderToPlace['delivery'] {
  if (!delivery) return undefined
  const { code, name, kind, promise, slot } = delivery
  return { code, name, kind, promise, slot }
}

const lineOf = (line: PricedLine): LineToPlace => ({
  variantId: line.variantId,
  productId: line.productId,
  handle: line.handle,
  title: line.title,
  variantTitle: line.variantTitle,
  sku: line.sku,
  image: line.image,
  quantity: line.quantity,
  unitPrice: line.unitPrice!,
  discount: line.discount,
  tax: line.tax,
  taxClass: line.taxClass,
  weightGrams: line.weightGrams,
  requiresDelivery: line.requiresDelivery,
  gift: line.gift,
})
