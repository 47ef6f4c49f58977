import type { Read } from '../../kernel/transaction.ts'
import { boughtLines, type BoughtLine, ordersById, shopperStatus } from '../../modules/orders/index.ts'
import { type Review, reviewsOfLines, reviewsOfProfile } from '../../modules/reviews/index.ts'

/** What a shopper has written, and what she has at home and could write about. */
export interface OwnReviews {
  readonly written: readonly Review[]
  readonly toWrite: readonly BoughtLine[]
}

/** Things of orders that arrived, each once however often it was bought. Four queries. */
export async function ownReviews(read: Read, profileId: string): Promise<OwnReviews> {
  const lines = await boughtLines(read, { profileId })
  const reviewed = await reviewsOfLines(
    read,
    lines.map(({ lineId }) => lineId),
  )
  const open = lines.filter(({ lineId }) => !reviewed.has(lineId))
  const orders = await ordersById(read, [...new Set(open.map(({ orderId }) => orderId))])
  const arrived = open.filter(({ orderId }) => {
    const order = orders.get(orderId)
    return order && shopperStatus(order) === 'delivered'
  })
  return {
    written: await reviewsOfProfile(read, { profileId, limit: 50 }),
    toWrite: [...new Map(arrived.map((line) => [line.productId, line])).values()],
  }
}
