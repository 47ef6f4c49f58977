import { type Consumer, on } from '../../kernel/module.ts'
import { shipmentDelivered } from '../fulfilment/index.ts'
import { orderCancelled, orderPaid, orderRefunded } from '../orders/index.ts'
import { planRequests } from './plan-requests.ts'
import { refreshBadges } from './verified-buyer.ts'

/** Badges follow what happens to the order, and what arrived is asked about. */
export const followOrders: Consumer = {
  name: 'reviews',
  lanes: 2,
  reactions: [
    on(orderPaid, (tx, { data: { orderId } }) => refreshBadges(tx, orderId)),
    on(orderCancelled, (tx, { data: { orderId } }) => refreshBadges(tx, orderId)),
    on(orderRefunded, (tx, { data: { orderId } }) => refreshBadges(tx, orderId)),
    on(shipmentDelivered, async (tx, { data }) => {
      await refreshBadges(tx, data.orderId)
      await planRequests(tx, data)
    }),
  ],
}
