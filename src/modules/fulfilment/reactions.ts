import { type Consumer, on } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { restock } from '../inventory/index.ts'
import {
  findOrder,
  lockOrder,
  moveFulfilment,
  orderCancelled,
  orderPlaced,
  orderRefunded,
  orderRequestAnswered,
} from '../orders/index.ts'
import { openReturn } from './answer-return.ts'
import { forgetPromises, rememberPromise } from './promise.ts'
import { leftToSend } from './sent-line.ts'
import { voidInsert } from './void-insert.ts'

/** Fulfilment follows what happens to the order. */
export const followOrders: Consumer = {
  name: 'fulfilment',
  lanes: 2,
  reactions: [
    on(
      orderPlaced,
      async (tx, { data: { orderId } }) => {
        const order = await findOrder(tx, orderId)
        if (order && !order.cancellation) await rememberPromise(tx, order)
      },
      { isApart: true },
    ),
    on(orderCancelled, async (tx, { data: { orderId } }) => {
      await forgetPromises(tx, [orderId])
      await putExtrasBack(tx, orderId)
      await voidInsert(tx, { orderId, cause: 'cancelled' })
    }),
    on(orderRefunded, async (tx, { data: { orderId, cause } }) => {
      if (cause === 'fraud') await voidInsert(tx, { orderId, cause })
      await settle(tx, orderId)
    }),
    on(orderRequestAnswered, async (tx, { data: { kind, accepted, requestId, orderId } }) => {
      if (kind === 'return' && accepted) await openReturn(tx, { requestId, orderId, by: 'system' })
    }),
  ],
}

/** Gift and box of an order that was called off go back on the shelf, once. */
async function putExtrasBack(tx: Tx, orderId: string): Promise<void> {
  const back = await query<{ variant_id: string }>(
    tx,
    `update fulfilment.extra set put_back_at = $2
     where order_id = $1 and variant_id is not null and put_back_at is null returning variant_id`,
    [orderId, tx.now],
  )
  const lines = back.map(({ variant_id: variantId }) => ({ variantId, quantity: 1 }))
  if (lines.length > 0) await restock(tx, { orderId, lines, reason: 'restocked' })
}

/** When what had not left was refunded, nothing is missing any more: the order is shipped. */
async function settle(tx: Tx, orderId: string): Promise<void> {
  const order = await lockOrder(tx, orderId)
  if (order.fulfilmentState !== 'partially-shipped') return
  if ((await leftToSend(tx, order)).size === 0) await moveFulfilment(tx, { orderId, to: 'shipped', by: 'system' })
}
