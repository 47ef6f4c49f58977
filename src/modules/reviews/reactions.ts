import { type Consumer, on } from '../../kernel/module.ts'
import { shipmentDelivered } from '../fulfilment/index.ts'
import { orderCancelled, orderPaid, orderRefunded } from '../orders/index.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { planRequests } from './plan-requests.ts'
import { refreshOwners } from './questions/refresh-owners.ts'
import { refreshBadges } from './verified-buyer.ts'

/** Badges follow what happens to the order, and what arrived is asked about. */
export const followOrders: Consumer = {
  name: 'reviews',
  lanes: 2,
  reactions: [
    on(orderPaid, (tx, { data: { orderId } }) => refresh(tx, orderId)),
    on(orderCancelled, (tx, { data: { orderId } }) => refresh(tx, orderId)),
    on(orderRefunded, (tx, { data: { orderId } }) => refresh(tx, orderId)),
    on(shipmentDelivered, async (tx, { data }) => {
      await refresh(tx, data.orderId)
      await planRequests(tx, data)
    }),
  ],
}

async function refresh(tx: Tx, orderId: string): Promise<void> {
  await refreshBadges(tx, orderId)
  await refreshOwners(tx, orderId)
}
