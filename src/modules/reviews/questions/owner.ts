import type { Read } from '../../../kernel/transaction.ts'
import { boughtLines, ordersById, ordersRefundedAsFraud } from '../../orders/index.ts'
import { isVerifiedBuyer } from '../verified-buyer.ts'

/** By which order somebody has a product: the latest that makes a verified buyer of her; undefined where none does. */
export async function ownershipOf(
  read: Read,
  bought: { profileId: string; productId: string },
): Promise<{ readonly orderId: string; readonly verified: true } | undefined> {
  const lines = await boughtLines(read, bought)
  const ids = [...new Set(lines.map(({ orderId }) => orderId))]
  if (ids.length === 0) return undefined
  const orders = await ordersById(read, ids)
  const fraud = await ordersRefundedAsFraud(read, ids)
  const orderId = ids.find((id) => {
    const order = orders.get(id)
    return order && isVerifiedBuyer(order, fraud)
  })
  return orderId ? { orderId, verified: true } : undefined
}
