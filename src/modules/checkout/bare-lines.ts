import { translated } from '../../kernel/locale.ts'
import { type Money, zero } from '../../kernel/money.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type SellableVariant, sellableVariants } from '../catalog/index.ts'
import { type Market, pricesFor } from '../pricing/index.ts'
import type { CartLine, Checkout } from './checkout.ts'
import { isSoldTo } from './outlet-of.ts'
import type { LineProblem, PricedLine } from './priced-cart.ts'
import { type Shelf, shelfFor } from './shelf.ts'

/** A line with what the catalogue, the price lists and the shelves say of it, before it is reckoned. */
export interface BareLine extends Omit<PricedLine, 'discount' | 'total' | 'tax'> {
  readonly tags: readonly string[]
  readonly collectionIds: readonly string[]
}

/** The lines that the shopper put in. Prices of groups are for those who signed in: an email alone proves nothing. */
export async function bareLines(
  read: Read,
  checkout: Checkout,
  market: Market,
  known: { looked: Promise<Shelf>; variants: ReadonlyMap<string, SellableVariant> | undefined },
): Promise<BareLine[]> {
  const variantIds = checkout.lines.map((line) => line.variantId)
  if (variantIds.length === 0) return []
  const profileId = checkout.signedIn ? checkout.profileId : undefined
  const [variants, prices, shelf] = await Promise.all([
    variantIds.every((id) => known.variants?.has(id))
      ? known.variants!
      : sellableVariants(read, variantIds, checkout.locale),
    pricesFor(read, { variantIds, currency: market.currency, market: market.code, profileId }),
    known.looked,
  ])
  return checkout.lines.map((line) => {
    const variant = variants.get(line.variantId)
    const isSold = isSoldTo(checkout, variant)
    const price = isSold ? prices.get(line.variantId) : undefined
    return {
      ...shownOf(line.variantId, variant),
      quantity: line.quantity,
      unitPrice: price?.price,
      compareAt: price?.compareAt,
      ...(price?.group && { priceFor: translated(price.group, checkout.locale) }),
      gift: false,
      problem: problemOf(line, { variant, isSold, price: price?.price }, shelf.left(line.variantId)),
    }
  })
}

/** Gifts of promotions, as far as they are still there: one that has run out is left out rather than owed. */
export async function giftLines(
  read: Read,
  checkout: Checkout,
  gifts: readonly { variantId: string; quantity: number }[],
): Promise<BareLine[]> {
  if (gifts.length === 0) return []
  const units = new Map<string, number>()
  for (const { variantId, quantity } of gifts) units.set(variantId, (units.get(variantId) ?? 0) + quantity)
  const variantIds = [...units.keys()]
  const variants = await sellableVariants(read, variantIds, checkout.locale)
  const shelf = await shelfFor(read, checkout, variantIds)
  const bought = new Map(checkout.lines.map((line) => [line.variantId, line.quantity]))
  return variantIds.flatMap((variantId) => {
    const variant = variants.get(variantId)
    const quantity = units.get(variantId)!
    const left = shelf.left(variantId) - (bought.get(variantId) ?? 0)
    if (!variant || !isSoldTo(checkout, variant) || left < quantity) return []
    const price = { unitPrice: zero(checkout.currency), compareAt: undefined }
    return [{ ...shownOf(variantId, variant), quantity, ...price, gift: true, problem: undefined }]
  })
}

function problemOf(
  line: CartLine,
  { variant, isSold, price }: { variant: SellableVariant | undefined; isSold: boolean; price: Money | undefined },
  left: number,
): LineProblem | undefined {
  if (!variant) return { key: 'item-gone', available: 0 }
  if (!isSold) return { key: 'not-sold-here', available: 0 }
  if (!price) return { key: 'no-price', available: 0 }
  if (left === 0) return { key: 'sold-out', available: 0 }
  return left < line.quantity ? { key: 'too-few-left', available: left } : undefined
}

const shownOf = (variantId: string, variant: SellableVariant | undefined) => ({
  variantId,
  productId: variant?.productId ?? variantId,
  handle: variant?.handle ?? '',
  title: variant?.productTitle ?? '',
  variantTitle: variant?.variantTitle ?? '',
  sku: variant?.sku,
  image: variant?.image,
  taxClass: variant?.taxClass ?? 'standard',
  weightGrams: variant?.weightGrams ?? 0,
  requiresDelivery: variant?.requiresDelivery ?? false,
  tags: variant?.tags ?? [],
  collectionIds: variant?.collectionIds ?? [],
})
