import { chance } from '../drawings/kit/chance.ts'
import { findProducts, listProducts, marketKey } from '../../modules/catalog/index.ts'
import type { Read } from '../../kernel/transaction.ts'
import { demoProducts } from '../products/all.ts'

/** What may be put into carts of the past: variants by their product's handle, those nearly sold out left alone. */
export type Shelf = readonly {
  readonly productId: string
  readonly handle: string
  readonly notSoldIn: readonly string[]
  readonly variantIds: readonly string[]
}[]

/** Fewer than this stay as they are, so that the shop shows what it says is scarce. */
const scarce = 8

export async function shelfOf(read: Read): Promise<Shelf> {
  const { products } = await listProducts(read, { locale: 'en', limit: 100, status: 'active', withFacets: false })
  const stock = new Map(demoProducts.flatMap(({ variants }) => variants.map(({ sku, stock = 0 }) => [sku, stock])))
  const found = await findProducts(
    read,
    products.map(({ id }) => id),
  )
  return found
    .map(({ id: productId, handle, notSoldIn, variants }) => ({
      ...{ productId, handle, notSoldIn },
      variantIds: variants.flatMap(({ id, sku }) => ((stock.get(sku ?? '') ?? 0) >= scarce ? id : [])),
    }))
    .filter(({ variantIds }) => variantIds.length > 0)
    .sort((a, b) => (a.handle < b.handle ? -1 : 1))
}

/** One to four things that her market sells, of which one may be taken twice or thrice. */
export function fillCart(shelf: Shelf, seed: number, market: string): { variantId: string; quantity: number }[] {
  const random = chance(seed)
  const units = new Map<string, number>()
  const wanted = 1 + Math.floor(random() * random() * 4)
  for (let at = 0; at < wanted; at++) {
    const { variantIds } = soldFrom(shelf, Math.floor(random() * shelf.length), market)
    units.set(variantIds[Math.floor(random() * variantIds.length)]!, random() < 0.16 ? 2 : 1)
  }
  return [...units].map(([variantId, quantity]) => ({ variantId, quantity }))
}

/** What lies there, or the next thing that this market sells. */
const soldFrom = (shelf: Shelf, at: number, market: string): Shelf[number] =>
  [...shelf.slice(at), ...shelf].find(({ notSoldIn }) => !notSoldIn.includes(marketKey(market)))!
