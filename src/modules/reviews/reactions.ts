import { type Consumer, on } from '../../kernel/module.ts'
import { shipmentDelivered } from '../fulfilment/index.ts'
import { orderCancelled, orderPaid, orderRefunded } from '../orders/index.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { mediaReady, mediaUnreachable } from '../media/index.ts'
import { giveUpBrought, takeBrought } from './pictures/bring-pictures.ts'
import { planRequests } from './plan-requests.ts'
import { refreshOwners } from './questions/refresh-owners.ts'
import { refreshBadges } from './verified-buyer.ts'

/** Badges follow what happens to the order, and what arrived is asked about. */
export const followOrders: Consumer = {
  name: 'reviews',
  lanes: 2,
  reactions: [
    on(orderPaid, (tx, { data: { orderId } }) => refresh(tx, orderId), { isApart: true }),
    on(orderCancelled, (tx, { data: { orderId } }) => refresh(tx, orderId)),
    on(orderRefunded, (tx, { data: { orderId } }) => refresh(tx, orderId)),
    on(shipmentDelivered, async (tx, { data }) => {
      await refresh(tx, data.orderId)
      await planRequests(tx, data)
    }),
  ],
}

/** Pictures of imported reviews arrive one by one, long after the words. */
export const followPictures: Consumer = {
  name: 'reviews.pictures',
  reactions: [
    on(mediaReady, (tx, { data: { mediaId } }) => takeBrought(tx, mediaId)),
    on(mediaUnreachable, (tx, { data: { mediaId } }) => giveUpBrought(tx, mediaId)),
  ],
}

/** Most orders have been spoken of by nobody when this is asked. */
async function refresh(tx: Tx, orderId: string): Promise<void> {
  const spoken = await query(tx, spokenOf, [orderId])
  if (spoken.length === 0) return
  await refreshBadges(tx, orderId)
  await refreshOwners(tx, orderId)
}

const spokenOf = `
  select where exists (select from reviews.review where order_id = $1)
    or exists (select from reviews.post where order_id = $1)`
