import type { LoggedEvent } from '../../kernel/event.ts'
import { type Consumer, on } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { orderCancelled, orderCredited, orderPlaced, orderRefunded } from '../orders/index.ts'

/** What was sold, beside which carts saw reviews. Each effect is keyed by order or refund, so that it may be read again. */
export const followOrders: Consumer = {
  name: 'analytics',
  reactions: [
    on(
      orderPlaced,
      async (tx, { data: { orderId, checkoutId, market, total }, at }) => {
        await query(
          tx,
          `insert into analytics.proof_order (order_id, checkout_id, market, currency, total, placed_at)
           values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
          [orderId, checkoutId, market, total.currency, total.amount, at],
        )
      },
      { isApart: true },
    ),
    on(orderCancelled, async (tx, { data: { orderId }, at }) => {
      await query(
        tx,
        'update analytics.proof_order set cancelled_at = $2 where order_id = $1 and cancelled_at is null',
        [orderId, at],
      )
    }),
    on(orderRefunded, noteRefund),
    on(orderCredited, noteRefund),
  ],
}

async function noteRefund(
  tx: Tx,
  { data }: LoggedEvent<{ orderId: string; refundId: string; amount: { amount: number } }>,
): Promise<void> {
  await query(
    tx,
    `insert into analytics.proof_refund (refund_id, order_id, amount)
     select $2, order_id, $3 from analytics.proof_order where order_id = $1 on conflict do nothing`,
    [data.orderId, data.refundId, data.amount.amount],
  )
}
