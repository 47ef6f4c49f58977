import type { Read } from '../../kernel/transaction.ts'
import { sellableVariants } from '../catalog/index.ts'
import { listOrders, type Order } from '../orders/index.ts'
import type { OrderFacts } from './rule.ts'

/** Beyond this, orders of one person are no longer counted. */
const mostCounted = 100

/** What packing rules look at. Tags and collections are those of products that are still sold. */
export async function factsOf(read: Read, order: Order): Promise<OrderFacts> {
  const variantIds = order.lines.map((line) => line.variantId)
  const variants = await sellableVariants(read, variantIds, order.locale)
  const earlier = await listOrders(read, {
    profileId: order.profileId,
    before: order.placedAt,
    limit: mostCounted,
  })
  const kept = earlier.orders.filter(({ status }) => status !== 'cancelled').length
  return {
    nth: Math.min(kept + 1, mostCounted),
    total: order.totals.total,
    tags: new Set([...variants.values()].flatMap((variant) => variant.tags)),
    collectionIds: new Set([...variants.values()].flatMap((variant) => variant.collectionIds)),
    productIds: new Set(order.lines.map((line) => line.productId)),
    market: order.market,
    isGift: Boolean(order.giftMessage),
  }
}
