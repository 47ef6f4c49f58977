import type { Read } from '../../kernel/transaction.ts'
import { type ProductCard, variantsOfProducts } from '../../modules/catalog/index.ts'
import { availability } from '../../modules/inventory/index.ts'
import { fewLeft } from './offer.ts'

/** The products of which few units are left in all, with how many. Two queries, none for an empty list. */
export async function fewLeftOf(read: Read, cards: readonly ProductCard[]): Promise<Map<string, number>> {
  const open = cards.filter((card) => card.available).map((card) => card.id)
  if (open.length === 0) return new Map()
  const variants = await variantsOfProducts(read, open)
  const stock = await availability(
    read,
    variants.map(({ variantId }) => variantId),
  )
  const left = new Map<string, number>()
  for (const { productId, variantId } of variants) {
    const here = stock.get(variantId)
    const units = here?.tracked && here.policy === 'deny' ? Math.max(0, here.available) : Infinity
    left.set(productId, (left.get(productId) ?? 0) + units)
  }
  return new Map([...left].filter(([, units]) => units > 0 && units <= fewLeft))
}
