import { translated } from '../../kernel/locale.ts'
import { type Money, subtract, sum, times, zero } from '../../kernel/money.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { SellableVariant } from '../catalog/index.ts'
import { deliveryOptions, type DeliveryOption, freeDeliveryProgress, orderServices } from '../delivery/index.ts'
import { hasOrdered } from '../orders/index.ts'
import { type Market, taxRates } from '../pricing/index.ts'
import {
  type Applied,
  applyPromotions,
  type Promotion,
  type PromotionCart,
  promotionsFor,
} from '../promotions/index.ts'
import { type BareLine, bareLines, giftLines } from './bare-lines.ts'
import type { Checkout } from './checkout.ts'
import { chosenDelivery } from './chosen-delivery.ts'
import { pricedServices } from './offered-services.ts'
import type { PricedCart, PricedLine, RefusedCode } from './priced-cart.ts'
import { shelfFor } from './shelf.ts'
import { reckonTotals, type Reckoned } from './totals.ts'

/** Where a cart is priced before anybody has said a country, in a market that names none: no tax, no delivery. */
const nowhere = 'ZZ'

/**
 * Prices a cart as it stands now: today's prices, stock, promotions, delivery and tax.
 *
 * A constant number of queries, however many lines.
 *
 * @param variants what this transaction has just looked up; the rest of the cart is, too, where some are missing
 */
export async function priceCart(
  read: Read,
  checkout: Checkout,
  market: Market,
  variants?: ReadonlyMap<string, SellableVariant>,
): Promise<PricedCart> {
  const country = checkout.address?.country ?? market.countries[0] ?? nowhere
  const offered = await orderServices(read, { currency: checkout.currency, locale: checkout.locale })
  const variantIds = [...checkout.lines, ...offered].flatMap(({ variantId }) => variantId ?? [])
  const looked = shelfFor(read, checkout, variantIds)
  const [shelf, bought] = await Promise.all([looked, bareLines(read, checkout, market, { looked, variants })])
  const services = pricedServices(offered, checkout, shelf)
  const sold = bought.filter((line) => line.unitPrice)
  const promotions = await promotionsFor(read, { codes: checkout.codes, profileId: checkout.profileId })
  const cart = await promotionCart(read, checkout, sold, promotions)

  const goods = goodsAfter(sold, applyPromotions(cart, promotions), checkout.currency)
  const needsDelivery = bought.some((line) => line.requiresDelivery)
  const options = needsDelivery ? await optionsFor(read, checkout, { country, goods, bought }) : []
  const delivery = chosenDelivery(options, checkout.deliveryCode)
  const applied = applyPromotions({ ...cart, delivery: delivery?.price }, promotions)
  const discounts = discountsOf(applied)
  const gifts = await giftLines(read, checkout, applied.gifts)
  const rates = await taxRates(read, { country, region: checkout.address?.region })
  const reckoned = reckonTotals({
    currency: checkout.currency,
    taxIncluded: market.taxIncluded,
    rates,
    lines: chargesOf([...sold, ...gifts], discounts),
    delivery: delivery && { price: delivery.price, discount: applied.delivery, taxClass: delivery.taxClass },
    services: services.filter((service) => service.chosen),
  })
  return {
    currency: checkout.currency,
    taxIncluded: market.taxIncluded,
    country,
    lines: [...bought, ...gifts].map((line) => pricedLine(line, discounts, reckoned, checkout.currency)),
    needsDelivery,
    deliveryOptions: options,
    delivery,
    freeDelivery: freeDeliveryProgress(goods, options),
    services,
    applied: applied.applied
      .filter((one) => !isGiftWithout(one.promotionId, applied, gifts))
      .map(({ title, ...one }) => ({ ...one, title: translated(title, checkout.locale) })),
    refused: refusedCodes(applied),
    taxes: reckoned.taxes,
    totals: reckoned.totals,
  }
}

async function promotionCart(
  read: Read,
  checkout: Checkout,
  sold: readonly BareLine[],
  promotions: readonly Promotion[],
): Promise<PromotionCart> {
  // Only promotions want to know whether she has ordered before.
  const known = promotions.length > 0 ? checkout.profileId : undefined
  return {
    currency: checkout.currency,
    lines: sold.map((line) => ({ ...line, key: line.variantId, unitPrice: line.unitPrice! })),
    codes: checkout.codes,
    now: read.now,
    market: checkout.market,
    ...(known ? { isFirstOrder: !(await hasOrdered(read, known)) } : {}),
  }
}

/** What the goods cost after discounts: what a threshold for free delivery is measured by. */
function goodsAfter(sold: readonly BareLine[], applied: Applied, currency: string): Money {
  const full = sold.map((line) => times(line.unitPrice!, line.quantity))
  const off = applied.lines.map((line) => line.discount)
  return subtract(sum(full, currency), sum(off, currency))
}

const optionsFor = (
  read: Read,
  checkout: Checkout,
  cart: { country: string; goods: Money; bought: readonly BareLine[] },
): Promise<DeliveryOption[]> =>
  deliveryOptions(read, {
    country: cart.country,
    region: checkout.address?.region,
    postcode: checkout.address?.postcode,
    currency: checkout.currency,
    subtotal: cart.goods,
    weightGrams: cart.bought.reduce((all, line) => all + line.weightGrams * line.quantity, 0),
    now: read.now,
    locale: checkout.locale,
  })

type Discounts = ReadonlyMap<string, Money>

const discountsOf = (applied: Applied): Discounts => new Map(applied.lines.map(({ key, discount }) => [key, discount]))

const chargesOf = (lines: readonly BareLine[], discounts: Discounts) =>
  lines.map((line) => ({
    key: keyOf(line),
    unitPrice: line.unitPrice!,
    quantity: line.quantity,
    discount: discounts.get(keyOf(line)) ?? zero(line.unitPrice!.currency),
    taxClass: line.taxClass,
  }))

/** A gift may be of a variant that is bought too. */
const keyOf = (line: BareLine): string => (line.gift ? `gift ${line.variantId}` : line.variantId)

function pricedLine(line: BareLine, discounts: Discounts, reckoned: Reckoned, currency: string): PricedLine {
  const { tags: _tags, collectionIds: _collections, ...shown } = line
  const discount = discounts.get(keyOf(line)) ?? zero(currency)
  const full = line.unitPrice ? times(line.unitPrice, line.quantity) : zero(currency)
  return {
    ...shown,
    discount,
    total: subtract(full, discount),
    tax: reckoned.lineTax.get(keyOf(line)) ?? zero(currency),
  }
}

/** A promotion whose gifts have run out gives nothing, so it is not said to. */
const isGiftWithout = (promotionId: string, applied: Applied, gifts: readonly BareLine[]): boolean => {
  const given = applied.gifts.filter((gift) => gift.promotionId === promotionId)
  return given.length > 0 && !given.some((gift) => gifts.some((line) => line.variantId === gift.variantId))
}

const refusedCodes = (applied: Applied): RefusedCode[] =>
  applied.refused.map(({ startsAt, ...refused }) => ({
    ...refused,
    ...(startsAt ? { startsAt: startsAt.toISOString() } : {}),
  }))
