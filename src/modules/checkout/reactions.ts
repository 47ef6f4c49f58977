import { type Consumer, on } from '../../kernel/module.ts'
import { withdrawPromise } from '../delivery/index.ts'
import { restock } from '../inventory/index.ts'
import { orderCancelled, orderRefunded } from '../orders/index.ts'
import { releaseRedemptions } from '../promotions/index.ts'

/** Cancelled and refunded orders give back what they had taken. */
export const settleAfterEvents: Consumer = {
  name: 'checkout',
  reactions: [
    on(orderCancelled, async (tx, { data: { orderId, lines } }) => {
      if (lines.length > 0) await restock(tx, { orderId, lines, reason: 'restocked' })
      await releaseRedemptions(tx, { orderId })
      await withdrawPromise(tx, orderId)
    }),
    on(orderRefunded, async (tx, { data: { orderId, restock: lines } }) => {
      if (lines.length > 0) await restock(tx, { orderId, lines, reason: 'restocked' })
    }),
  ],
}
