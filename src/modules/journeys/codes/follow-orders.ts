import { type Consumer, on } from '../../../kernel/module.ts'
import { orderCancelled, orderRefunded } from '../../orders/index.ts'
import { voidCodesOfOrder } from './void-codes-of-order.ts'

/** Codes that were given for an order work no more when it is called off, or when its money went back as fraud. */
export const followOrders: Consumer = {
  name: 'journeys.codes',
  reactions: [
    on(orderCancelled, async (tx, { data: { orderId }, profileId }) => {
      if (profileId) await voidCodesOfOrder(tx, { orderId, profileId })
    }),
    on(orderRefunded, async (tx, { data: { orderId, cause }, profileId }) => {
      if (cause === 'fraud' && profileId) await voidCodesOfOrder(tx, { orderId, profileId })
    }),
  ],
}
