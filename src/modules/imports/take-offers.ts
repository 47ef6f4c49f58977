import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '../../kernel/transaction.ts'
import type { ProductDetail } from '../catalog/index.ts'
import { setStockCounts, stockVariants } from '../inventory/index.ts'
import { mostPrices, setPrices } from '../pricing/index.ts'
import type { Finding } from './finding.ts'
import type { IncomingProduct, IncomingVariant } from './incoming.ts'
import type { Taking } from './take-products.ts'
import type { ToldVariant } from './told.ts'

/** Price and stock of one variant, and what of them the source says differently than before. */
export interface Offer {
  readonly variantId: string
  readonly from: IncomingVariant
  readonly told: ToldVariant
  readonly hasNewPrice: boolean
  readonly hasNewPolicy: boolean
  readonly hasNewQuantity: boolean
  readonly isNews: boolean
}

/** A variant that staff have removed or renamed since has no offer. */
export function offersIn(
  product: IncomingProduct,
  saved: ProductDetail,
  before: Readonly<Record<string, ToldVariant>>,
): Offer[] {
  const ids = new Map(saved.variants.map(({ id, optionValues }) => [JSON.stringify(optionValues), id]))
  return product.variants.flatMap((from) => {
    const variantId = ids.get(JSON.stringify(from.optionValues))
    return variantId === undefined ? [] : [offerOf(variantId, from, before[variantId])]
  })
}

function offerOf(variantId: string, from: IncomingVariant, before: ToldVariant | undefined): Offer {
  const { stock, price, compareAt } = from
  const told: ToldVariant = {
    ...(price && { price: { ...price, compareAt: compareAt?.amount ?? null } }),
    stock: {
      tracked: stock.tracked,
      policy: stock.policy,
      ...(stock.quantity !== undefined && { quantity: stock.quantity }),
    },
  }
  const hasNewPrice = told.price !== undefined && !isDeepStrictEqual(told.price, before?.price)
  const hasNewPolicy =
    stock.tracked !== (before?.stock.tracked ?? false) || (stock.tracked && stock.policy !== before?.stock.policy)
  const hasNewQuantity = stock.quantity !== undefined && stock.quantity !== before?.stock.quantity
  return {
    variantId,
    from,
    told,
    hasNewPrice,
    hasNewPolicy,
    hasNewQuantity,
    isNews: hasNewPrice || hasNewPolicy || hasNewQuantity,
  }
}

/** Sets what is new, in a few statements for all of them; what pricing or inventory refuse becomes a finding. */
export async function takeOffers(tx: Tx, taking: Taking, offers: readonly Offer[]): Promise<Finding[]> {
  const findings: Finding[] = []
  const refused = (offer: Offer, field: string, message: string) =>
    void findings.push({ row: offer.from.row, field, level: 'problem', message })

  for (const part of inParts(offers.filter(({ hasNewPrice }) => hasNewPrice))) {
    const prices = part.map(({ variantId, from: { price, compareAt } }) => ({ variantId, price: price!, compareAt }))
    for (const { row, message } of (await setPrices(tx, prices)).refused) refused(part[row]!, 'price', message)
  }
  for (const part of inParts(offers.filter(({ hasNewPolicy }) => hasNewPolicy))) {
    await stockVariants(
      tx,
      part.map(({ variantId, from: { stock } }) => ({ variantId, tracked: stock.tracked, policy: stock.policy })),
    )
  }
  for (const part of inParts(offers.filter(({ hasNewQuantity }) => hasNewQuantity))) {
    const counts = part.map(({ variantId, from: { stock } }) => ({
      ...{ variantId, onHand: stock.quantity!, reason: 'imported' as const },
      ...{ reference: taking.runId, by: taking.by },
    }))
    for (const { index, message } of (await setStockCounts(tx, counts)).refused)
      refused(part[index]!, 'quantity', message)
  }
  return findings
}

/** As many as pricing and inventory take at once. */
const inParts = (offers: readonly Offer[]): Offer[][] =>
  Array.from({ length: Math.ceil(offers.length / mostPrices) }, (_, part) =>
    offers.slice(part * mostPrices, (part + 1) * mostPrices),
  )
