import type { Read } from '../../kernel/transaction.ts'
import { isSoldAt, type ProductCard, productCards, searchProducts } from '../../modules/catalog/index.ts'
import { mostOrdered } from '../../modules/orders/index.ts'
import { outletOf } from './sold-here.ts'
import type { Visit } from './visit.ts'

type For = Pick<Visit, 'locale' | 'market'>

/** What others order most and can still be had; the newest in a shop without orders. */
export async function lovedCards(read: Read, visit: For, limit: number): Promise<ProductCard[]> {
  const loved = await onlyLoved(read, visit, limit)
  return loved.length > 0 ? loved : newestCards(read, visit, limit)
}

/** What others order most and can still be had; nothing in a shop without orders. */
export async function onlyLoved(read: Read, visit: For, limit: number): Promise<ProductCard[]> {
  const { locale, market } = visit
  const ids = await mostOrdered(read, { limit: limit * 2 })
  const cards = await productCards(read, ids, { locale, currency: market.currency })
  const isForSale = (card: ProductCard) => card.status === 'active' && isSoldAt(card.notSoldIn, outletOf(visit))
  return cards.filter((card) => isForSale(card) && card.price && card.available !== false).slice(0, limit)
}

export async function newestCards(read: Read, visit: For, limit: number): Promise<ProductCard[]> {
  const { locale, market } = visit
  const about = { locale, currency: market.currency, outlet: outletOf(visit) }
  const search = { ...about, sort: 'newest', limit, withFacets: false } as const
  return [...(await searchProducts(read, search)).products]
}
